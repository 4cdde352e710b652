package io.vivavoce.bench;

import java.util.Locale;
import java.util.stream.Collectors;

/// The same number of people for a long time: what memory has become of it.
///
/// @param row what was measured in between
/// @param before after the first interviews had ended and others begun, so that they are of every age
/// @param after at the end, as many people on the line
record Soak(Row row, Memory before, Memory after) {
    static final int CLASSES_NAMED = 10;
    private static final double MEGABYTE = 1e6;

    /// As text, a line for each kind of memory.
    String lines() {
        return line("live heap", before.liveHeap(), after.liveHeap())
                + line("metaspace", before.metaspace(), after.metaspace())
                + line("code cache", before.code(), after.code())
                + line("resident", before.resident(), after.resident())
                + line(
                        "PostgreSQL",
                        before.children().database(),
                        after.children().database())
                + line(
                        "speech engines",
                        before.children().engines(),
                        after.children().engines())
                + String.format(
                        Locale.ROOT,
                        "soak, resident: %.2f MB a minute, %.2f in the second half; classes that grew, MB: %s",
                        row.megabytesPerMinute(),
                        row.megabytesPerMinuteLater(),
                        grown());
    }

    private String line(String what, double from, double to) {
        return String.format(
                Locale.ROOT,
                "soak, %d sessions, %-14s after a full collection: %7.1f → %7.1f MB%n",
                row.sessions(),
                what,
                from,
                to);
    }

    private String grown() {
        return after.grown(before, CLASSES_NAMED).entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%s %.1f", entry.getKey(), entry.getValue() / MEGABYTE))
                .collect(Collectors.joining(", "));
    }
}
