package io.vivavoce.speech.internal.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every voice does whose vendor wants a key.
abstract class KeyedVoiceContract extends HttpVoiceContract {
    @Test
    void aWrongKeyIsToldInTheVendorsWordsAndNotShown() {
        assertThatThrownBy(() -> speak(voice("a-wrong-key", Map.of()), SHORT))
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNAUTHORISED))
                .hasMessageMatching("vendor does not accept the key \\(401\\): .+")
                .hasMessageNotContaining("a-wrong-key");
    }
}
