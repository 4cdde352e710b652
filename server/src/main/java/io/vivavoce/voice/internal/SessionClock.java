package io.vivavoce.voice.internal;

import java.time.Duration;

/// A session's monotonic clock: begins at zero and never jumps, whatever the wall clock does. Thread-safe.
final class SessionClock {
    private final long origin = System.nanoTime();

    Duration now() {
        return Duration.ofNanos(System.nanoTime() - origin);
    }

    long micros() {
        return (System.nanoTime() - origin) / 1_000;
    }
}
