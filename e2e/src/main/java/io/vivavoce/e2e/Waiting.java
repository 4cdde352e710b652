package io.vivavoce.e2e;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waiting for another process, which no virtual clock can move.
public final class Waiting {
    private static final Duration POLL = Duration.ofMillis(25);

    private Waiting() {}

    public static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }

    /// Waits until something is true.
    ///
    /// @throws IllegalStateException when it does not become true in time
    public static void until(String what, Duration patience, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("still not after " + patience.toSeconds() + " s: " + what);
            }
            pause(POLL);
        }
    }
}
