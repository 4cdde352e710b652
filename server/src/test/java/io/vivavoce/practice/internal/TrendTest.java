package io.vivavoce.practice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.practice.internal.Progress.Trend;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTest {
    @Test
    void aFewInterviewsAreNoTrend() {
        assertThat(Trend.of(List.of())).isEqualTo(Trend.TOO_FEW);
        assertThat(Trend.of(List.of(1, 3, 5))).isEqualTo(Trend.TOO_FEW);
    }

    @Test
    void oneGoodInterviewIsNoTrend() {
        assertThat(Trend.of(List.of(2, 3, 2, 5))).isEqualTo(Trend.WITHIN_NOISE);
        assertThat(Trend.of(List.of(3, 3, 3, 3))).isEqualTo(Trend.WITHIN_NOISE);
    }

    @Test
    void twoInARowAboveOrBelowWhatWasBeforeAreOne() {
        assertThat(Trend.of(List.of(2, 3, 3, 4))).isEqualTo(Trend.UP);
        assertThat(Trend.of(List.of(4, 4, 5, 3, 3))).isEqualTo(Trend.DOWN);
    }
}
