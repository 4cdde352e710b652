package io.vivavoce.bench;

import java.util.Arrays;
import java.util.Collection;

/// Measured times in milliseconds, sorted. Percentiles are of the nearest rank.
final class Distribution {
    static final Distribution NONE = new Distribution(new double[0]);

    private final double[] sorted;

    private Distribution(double[] sorted) {
        this.sorted = sorted;
    }

    static Distribution of(Collection<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Distribution(sorted);
    }

    /// The same with something taken off each value.
    Distribution minus(double constant) {
        return new Distribution(
                Arrays.stream(sorted).map(value -> value - constant).toArray());
    }

    double[] values() {
        return sorted.clone();
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

    double sum() {
        return Arrays.stream(sorted).sum();
    }

    double max() {
        return percentile(100);
    }
}
