package io.vivavoce.speech.internal.child;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhisperDecoderTest {
    @ParameterizedTest
    @CsvSource({
        "' I was a customer.', 'I was a customer.'",
        "' [BLANK_AUDIO]', ''",
        "' Well, (coughs) yes. *sighs* [MUSIC] ♪', 'Well, yes.'",
    })
    void whatIsNoWordIsLeftOut(String written, String said) {
        assertThat(WhisperDecoder.said(written)).isEqualTo(said);
    }

    @Test
    void wordsInBracketsThatNeverCloseAreKept() {
        assertThat(WhisperDecoder.said("a [b c")).isEqualTo("a [b c");
    }
}
