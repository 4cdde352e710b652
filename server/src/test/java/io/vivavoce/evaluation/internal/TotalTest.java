package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evaluation.Report.CompetencyResult;
import io.vivavoce.evaluation.Report.CompetencyResult.CompetencyState;
import io.vivavoce.evaluation.Report.Confidence;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TotalTest {
    private static final Wording WORDS = Wording.of("en");

    @Test
    void weighsRatingsAndKeepsOneDecimal() {
        assertThat(Total.of(
                                List.of(result(25, 4), result(25, 4), result(20, 3), result(20, 3), result(10, 5)),
                                0.6,
                                WORDS)
                        .value())
                .isEqualTo(3.7);
    }

    @Test
    void roundsHalvesUp() {
        assertThat(Total.of(List.of(result(1, 3), result(1, 3), result(1, 3), result(1, 4)), 0.6, WORDS)
                        .value())
                .isEqualTo(3.3);
    }

    @Test
    void leavesTheUnratedOutWhileEnoughIsRated() {
        Total total = Total.of(List.of(result(60, 5), result(40, null)), 0.6, WORDS);
        assertThat(total.value()).isEqualTo(5.0);
        assertThat(total.note()).isEqualTo("1 of 2 competencies, weighted by the rubric");
    }

    @Test
    void hasNoValueWhenTooLittleIsRated() {
        Total total = Total.of(List.of(result(59, 5), result(41, null)), 0.6, WORDS);
        assertThat(total.value()).isNull();
        assertThat(total.note()).contains("60 %").contains("1 of 2");
    }

    @Test
    void hasNoValueWhenNothingIsRated() {
        assertThat(Total.of(List.of(result(10, null)), 0, WORDS).value()).isNull();
        assertThat(Total.of(List.of(), 0.6, WORDS).value()).isNull();
    }

    private static CompetencyResult result(int weight, @Nullable Integer rating) {
        return new CompetencyResult(
                "id",
                "name",
                "summary",
                weight,
                rating == null ? CompetencyState.INSUFFICIENT_EVIDENCE : CompetencyState.RATED,
                rating,
                null,
                "reason",
                null,
                null,
                Confidence.LOW,
                List.of(1),
                List.of(),
                null);
    }
}
