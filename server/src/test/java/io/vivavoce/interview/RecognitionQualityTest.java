package io.vivavoce.interview;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.interview.RecognitionQuality.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecognitionQualityTest {
    private final RecognitionSettings settings = RecognitionSettings.defaults();

    @ParameterizedTest
    @CsvSource({
        "0.99, WELL",
        "0.7, WELL",
        "0.69, PARTLY",
        "0.45, PARTLY",
        "0.44, POORLY",
        "0.01, POORLY",
        "0, UNKNOWN",
        ", UNKNOWN"
    })
    void saysInWordsHowWellAnAnswerWasUnderstood(Double confidence, Understood understood) {
        assertThat(settings.understood(true, confidence)).isEqualTo(understood);
        assertThat(settings.understood(false, confidence)).isEqualTo(Understood.TYPED);
    }

    @Test
    void aThirdOfTheWordsUnderstoodPoorlyIsLowQuality() {
        assertThat(quality(heard(Understood.POORLY, 29), heard(Understood.WELL, 71), heard(Understood.WELL, 1)))
                .satisfies(quality -> {
                    assertThat(quality.low()).isFalse();
                    assertThat(quality.poorAnswers()).isEqualTo(1);
                    assertThat(quality.poorWordShare()).isEqualTo(0.29);
                });
        assertThat(quality(heard(Understood.POORLY, 30), heard(Understood.WELL, 70), heard(Understood.WELL, 0))
                        .low())
                .isTrue();
    }

    @Test
    void halfOfTheAnswersUnderstoodPoorlyIsLowQualityHoweverShortTheyWere() {
        assertThat(quality(heard(Understood.POORLY, 2), heard(Understood.WELL, 98))
                        .low())
                .isTrue();
    }

    @Test
    void whatIsUnknownOrTypedIsNotPoor() {
        assertThat(quality(heard(Understood.UNKNOWN, 50), heard(Understood.TYPED, 50)))
                .isEqualTo(new RecognitionQuality(1, 0, 0, 0, false));
        assertThat(quality().low()).isFalse();
    }

    @Test
    void aCorrectedAnswerIsNoLongerPoor() {
        assertThat(quality(new Answer(Understood.POORLY, 60, true), heard(Understood.WELL, 40)))
                .isEqualTo(new RecognitionQuality(2, 0, 1, 0, false));
    }

    private RecognitionQuality quality(Answer... answers) {
        return RecognitionQuality.of(List.of(answers), settings);
    }

    private static Answer heard(Understood understood, int words) {
        return new Answer(understood, words, false);
    }
}
