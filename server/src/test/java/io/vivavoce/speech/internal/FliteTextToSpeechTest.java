package io.vivavoce.speech.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vivavoce.provider.ProviderException;
import io.vivavoce.speech.SpeechEngine;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.TextToSpeechContract;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FliteTextToSpeechTest extends TextToSpeechContract {
    private FliteTextToSpeech voice;

    @BeforeAll
    void start() {
        voice = Engines.voice("slt");
    }

    @AfterAll
    void stop() {
        if (voice != null) {
            voice.close();
        }
    }

    @Override
    protected TextToSpeech voice() {
        return voice;
    }

    @Test
    void aSentenceIsSpokenToItsEndThoughTheVoiceIsKilledInIt() throws Exception {
        String sentence = "And so. ".repeat(60);
        short[] expected = speak(voice, sentence);
        short[] heard;
        try (TextToSpeech.Synthesis synthesis = voice.open(sentence)) {
            short[] first = Objects.requireNonNull(synthesis.next());
            voice.engine().running().kill();
            heard = join(first, synthesis);
        }
        assertThat(heard.length / 16).isCloseTo(expected.length / 16, within(40));
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> voice.open("a".repeat(1001)))
                .isInstanceOfSatisfying(
                        ProviderException.class, e -> assertThat(e.kind()).isEqualTo(ProviderException.Kind.REJECTED));
    }

    @Test
    void aVoiceThatIsNotInstalledSaysHowToGetIt() {
        try (FliteTextToSpeech missing = new FliteTextToSpeech(Engines.properties(Map.of("voice.name", "nobody")))) {
            assertThatThrownBy(() -> missing.open("Hello."))
                    .isInstanceOfSatisfying(
                            ProviderException.class,
                            e -> assertThat(e.kind()).isEqualTo(ProviderException.Kind.UNAVAILABLE))
                    .hasMessageContaining("apt install libflite1");
            assertThat(missing.describe().state()).isEqualTo(SpeechEngine.State.MISSING);
            assertThat(missing.capabilities().engine()).isEqualTo("flite (built in)");
        }
    }
}
