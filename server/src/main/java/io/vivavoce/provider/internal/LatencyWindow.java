package io.vivavoce.provider.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// The last measured times to a first result. Thread-safe.
final class LatencyWindow {
    private final long[] nanos;
    private int count;
    private int next;

    LatencyWindow(int size) {
        nanos = new long[size];
    }

    synchronized void add(Duration latency) {
        nanos[next] = latency.toNanos();
        next = (next + 1) % nanos.length;
        count = Math.min(count + 1, nanos.length);
    }

    synchronized int count() {
        return count;
    }

    /// Empty when nothing was measured.
    ///
    /// @param share 0.5 for the median, 0.99 for the 99th percentile (nearest rank)
    synchronized Optional<Duration> percentile(double share) {
        if (count == 0) {
            return Optional.empty();
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return Optional.of(Duration.ofNanos(sorted[(int) Math.ceil(share * count) - 1]));
    }
}
