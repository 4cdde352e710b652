package io.vivavoce.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTextTest {
    @Test
    void whatIsMadeIsWholeAndNeverTheSame() {
        assertThat(IntStream.range(0, 100).mapToObj(i -> ApiKeyText.random()).toList())
                .doesNotHaveDuplicates()
                .allMatch(ApiKeyText::isWhole)
                .allMatch(key -> key.matches("viva_[0-9A-Za-z]{8}_[0-9A-Za-z]{43}[0-9a-f]{8}"));
    }

    @Test
    void oneOtherLetterAnywhereIsSeen() {
        String key = ApiKeyText.random();
        for (int at = 0; at < key.length(); at++) {
            char other = key.charAt(at) == 'a' ? 'b' : 'a';
            assertThat(ApiKeyText.isWhole(key.substring(0, at) + other + key.substring(at + 1)))
                    .as("at %d", at)
                    .isFalse();
        }
    }

    @Test
    void whatWasCutOffIsSeen() {
        String key = ApiKeyText.random();
        assertThat(ApiKeyText.isWhole(key.substring(0, key.length() - 1))).isFalse();
        assertThat(ApiKeyText.isWhole(key + "0")).isFalse();
        assertThat(ApiKeyText.isWhole(" " + key)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "viva_", "viva_12345678_", "viva"})
    void whatIsNoKeyIsNone(String text) {
        assertThat(ApiKeyText.isWhole(text)).isFalse();
    }

    @Test
    void whatIsShownOfAKeyTellsNothingOfItsSecret() {
        String key = ApiKeyText.random();
        assertThat(ApiKeyText.prefix(key)).hasSize(13).isEqualTo(key.substring(0, key.indexOf('_', 5)));
    }
}
