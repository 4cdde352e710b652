package io.vivavoce.speech.internal.models;

import java.util.Locale;

/// Bytes as people read them.
final class Sizes {
    private static final long MEGABYTE = 1_000_000;
    private static final long KILOBYTE = 1_000;

    private Sizes() {}

    static String of(long bytes) {
        if (bytes >= 1_000 * MEGABYTE) {
            return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
        }
        return bytes >= MEGABYTE ? Math.round(bytes / 1e6) + " MB" : Math.ceilDiv(bytes, KILOBYTE) + " kB";
    }
}
