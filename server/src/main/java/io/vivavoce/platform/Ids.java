package io.vivavoce.platform;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Makes identifiers: UUID version 7 (RFC 9562, section 5.7), so that rows created later sort later. Thread-safe.
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int FRACTION_BITS = 12;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /// The next identifier, greater than every one this process made before, even when the system clock steps back.
    public static UUID next() {
        long now = System.currentTimeMillis() << FRACTION_BITS;
        long stamp = LAST.accumulateAndGet(now, (last, wanted) -> Math.max(last + 1, wanted));
        long milliseconds = stamp >>> FRACTION_BITS;
        long fraction = stamp & ((1 << FRACTION_BITS) - 1);
        return new UUID(milliseconds << 16 | 0x7000 | fraction, RANDOM.nextLong() >>> 2 | VARIANT);
    }
}
