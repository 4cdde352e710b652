package io.vivavoce.voice.internal;

import java.util.function.LongSupplier;

/// A token bucket: so many a second on average, so many at once. Not thread-safe.
final class RateLimit {
    private final double perMicro;
    private final double burst;
    private final LongSupplier micros;
    private double tokens;
    private long last;

    RateLimit(int perSecond, int burst, LongSupplier micros) {
        this.perMicro = perSecond / 1e6;
        this.burst = burst;
        this.micros = micros;
        this.tokens = burst;
        this.last = micros.getAsLong();
    }

    /// Whether one more is within the limit.
    boolean allows() {
        long now = micros.getAsLong();
        tokens = Math.min(burst, tokens + (now - last) * perMicro);
        last = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
