package io.vivavoce.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistributionTest {
    @Test
    void percentilesAreOfTheNearestRank() {
        Distribution hundred = Distribution.of(
                IntStream.rangeClosed(1, 100).mapToObj(Double::valueOf).toList());

        assertThat(hundred.percentile(50)).isEqualTo(50);
        assertThat(hundred.percentile(95)).isEqualTo(95);
        assertThat(hundred.max()).isEqualTo(100);
    }

    @Test
    void aSingleValueIsEveryPercentile() {
        assertThat(Distribution.of(List.of(7.0)).percentile(99)).isEqualTo(7);
    }

    @Test
    void nothingMeasuredIsNotZero() {
        assertThat(Distribution.NONE.percentile(50)).isNaN();
    }

    @Test
    void aTrendFindsTheSlopeOfALine() {
        Trend trend = new Trend();
        for (int x = 0; x < 10; x++) {
            trend.add(x, 3 + 2 * x);
        }

        assertThat(trend.slope()).isEqualTo(2);
    }
}
