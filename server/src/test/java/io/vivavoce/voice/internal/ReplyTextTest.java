package io.vivavoce.voice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplyTextTest {
    @Test
    void repliesAreCutIntoSentencesAndShortOnesJoinTheNext() {
        assertThat(Sentences.of("All right. Here is the next question. What did you change about it?"))
                .containsExactly("All right. Here is the next question.", "What did you change about it?");
        assertThat(Sentences.of("Thanks.")).containsExactly("Thanks.");
        assertThat(Sentences.of("  ")).isEmpty();
    }

    @Test
    void onlyWholeWordsBeforeTheCutWereHeard() {
        var heard = new HeardText();
        heard.add("Here is the next question.", 0, 1_000);
        heard.add("What did you change?", 1_000, 2_000);
        assertThat(heard.upTo(0)).isEmpty();
        assertThat(heard.upTo(1_000)).isEqualTo("Here is the next question.");
        assertThat(heard.upTo(1_500)).isEqualTo("Here is the next question. What did");
        assertThat(heard.upTo(2_000)).isEqualTo(heard.all());
    }

    @Test
    void aSentenceThatIsSaidAgainCountsOnceWithTheMostThatWasHeardOfIt() {
        var heard = new HeardText();
        heard.add("Here is the next question.", 0, 1_000);
        heard.addBroken("What did you change?", 1_000, 2_000, 1_500);
        assertThat(heard.upTo(1_250)).isEqualTo("Here is the next question. What");
        assertThat(heard.upTo(9_000)).as("no further than its sound").isEqualTo("Here is the next question. What did");
        heard.add("What did you change?", 1_500, 2_500);
        assertThat(heard.upTo(1_700)).isEqualTo("Here is the next question. What did");
        assertThat(heard.upTo(2_300)).isEqualTo("Here is the next question. What did you");
        assertThat(heard.upTo(2_500)).isEqualTo(heard.all()).endsWith("question. What did you change?");
    }

    @Test
    void aSentenceThatSomebodyElseSaysAgainCountsThere() {
        var heard = new HeardText();
        heard.addBroken("What did you change?", 0, 1_000, 800);
        heard.forgetBroken();
        assertThat(heard.upTo(900)).isEmpty();
    }
}
