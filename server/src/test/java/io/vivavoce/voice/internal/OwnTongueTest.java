package io.vivavoce.voice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.provider.ProviderException;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.TextToSpeechCapabilities;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnTongueTest {
    @Test
    void aVoiceThatSpeaksTheLanguageIsLeftAlone() {
        TextToSpeech american = new Voice(Set.of(Locale.US));
        assertThat(OwnTongue.of(american, Locale.ENGLISH)).isSameAs(american);
    }

    @Test
    void aVoiceThatDoesNotSayWhatItSpeaksIsLeftAlone() {
        TextToSpeech unknown = new Voice(Set.of());
        assertThat(OwnTongue.of(unknown, Locale.GERMAN)).isSameAs(unknown);
    }

    @Test
    void noVoiceSpeaksALanguageItDoesNotKnow() {
        TextToSpeech american = OwnTongue.of(new Voice(Set.of(Locale.US)), Locale.GERMAN);
        assertThat(american.capabilities().engine()).isEqualTo("voice");
        assertThatThrownBy(() -> american.open("Guten Tag."))
                .isInstanceOf(ProviderException.class)
                .hasMessage("no voice speaks de");
    }

    private record Voice(Set<Locale> languages) implements TextToSpeech {
        @Override
        public TextToSpeechCapabilities capabilities() {
            return new TextToSpeechCapabilities("voice", 16_000, languages);
        }

        @Override
        public Synthesis open(String sentence) {
            throw new AssertionError("not asked");
        }
    }
}
