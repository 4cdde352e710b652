package io.vivavoce.speech.internal.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void writtenTextBecomesSentencesOfSpokenWords() {
        assertThat(Words.sentences(List.of("I'm Zoë; I’ve 3 résumés.\n• C++, C# and .NET")))
                .containsExactly(
                        List.of("i'm", "zoe"),
                        List.of("i've", "three", "resumes"),
                        List.of("c", "plus", "plus", "c", "sharp", "and", "dot", "net"));
    }

    @Test
    void nothingHarmfulPasses() {
        assertThat(Words.sentences(List.of("\\end\\ <s> \u0000 % 日本 😀", "a".repeat(500))))
                .containsExactly(List.of("end", "s"));
    }

    @Test
    void aHypothesisIsWrittenWithoutMarks() {
        assertThat(Words.written("<s> i led the(2) team [NOISE] and i'm <sil> glad </s>"))
                .isEqualTo("I led the team and I'm glad");
        assertThat(Words.written("<s> </s>")).isEmpty();
    }
}
