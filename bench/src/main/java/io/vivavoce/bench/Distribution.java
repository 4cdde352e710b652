package io.vivavoce.bench;

import java.util.Arrays;
import java.util.Collection;

/// Measured times in milliseconds, sorted. Percentiles are of the nearest rank.
record Distribution(double[] sorted) {
    static Distribution of(Collection<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Distribution(sorted);
    }

    int count() {
        return sorted.length;
    }

    /// NaN when nothing was measured.
    double percentile(double percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    double max() {
        return percentile(100);
    }
}
