package io.vivavoce.speech.internal;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// How many people this machine can listen to at a time.
final class RecogniserPlaces {
    private static final int PER_CORE = 6;
    private static final long DECODER_BYTES = 110L << 20;
    private static final long RESERVED_BYTES = 1L << 30;

    private RecogniserPlaces() {}

    static int here() {
        long memory = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Long.MAX_VALUE;
        return of(Runtime.getRuntime().availableProcessors(), memory);
    }

    /// At least one.
    static int of(int cores, long memoryBytes) {
        long byMemory = (memoryBytes - RESERVED_BYTES) / DECODER_BYTES;
        return (int) Math.clamp(byMemory, 1, (long) PER_CORE * cores);
    }
}
