package io.vivavoce.speech.internal.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.speech.RecognitionResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptTest {
    private static Transcript of(String answer) {
        return Transcript.read(answer, 0.6);
    }

    @Test
    void aPassageThatIsNoSpeechIsLeftOutWhateverItsWords() {
        Transcript transcript = of("""
                {"text":" I led it. Thank you for watching.","segments":[
                {"text":" I led it.","avg_logprob":-0.1,"no_speech_prob":0.02},
                {"text":" Thank you for watching.","avg_logprob":-0.2,"no_speech_prob":0.93}]}""");
        assertThat(transcript.text()).isEqualTo("I led it.");
        assertThat(transcript.confidence()).isBetween(0.90, 0.91);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[BLANK_AUDIO]", " (wind blowing) ", "\\n", "♪ music ♪", ""})
    void remarksOnWhatIsNoSpeechAreNoWords(String text) {
        assertThat(of("{\"text\":\"" + text + "\"}")).isEqualTo(Transcript.NOTHING);
    }

    @Test
    void linesBecomeSpaces() {
        assertThat(of("{\"text\":\" one\\n two \"}"))
                .isEqualTo(new Transcript("one two", RecognitionResult.Final.UNTOLD_CONFIDENCE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[]", "{\"text\":5}", "<html>"})
    void whatIsNoTranscriptIsRefused(String answer) {
        assertThatThrownBy(() -> of(answer)).isInstanceOf(IllegalArgumentException.class);
    }
}
