package io.vivavoce.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordErrorRateTest {
    @Test
    void sameWordsHaveNoErrorWhateverTheirCaseAndPunctuation() {
        assertThat(WordErrorRate.of("We moved it, twice.", "we moved it twice").rate())
                .isZero();
    }

    @Test
    void countsASubstitutedADeletedAndAnInsertedWordOnceEach() {
        WordErrorRate rate = WordErrorRate.of("the quick brown fox jumps", "the quack fox jumps high");

        assertThat(rate).isEqualTo(new WordErrorRate(5, 3));
    }

    @Test
    void nothingRecognisedIsAllDeleted() {
        assertThat(WordErrorRate.of("one two three four", "").rate()).isEqualTo(1.0);
    }

    @Test
    void moreInsertedThanSpokenIsMoreThanOne() {
        assertThat(WordErrorRate.of("one", "two three").rate()).isEqualTo(2.0);
    }

    @Test
    void sumsOverAnswersByWordsNotByAnswers() {
        WordErrorRate sum =
                WordErrorRate.of("a b c d e f g h i j", "a b c d e f g h i j").plus(WordErrorRate.of("x y", ""));

        assertThat(sum.rate()).isEqualTo(2.0 / 12);
    }
}
