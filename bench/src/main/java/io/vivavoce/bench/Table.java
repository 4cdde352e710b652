package io.vivavoce.bench;

import java.util.Locale;

/// The rows as text.
final class Table {
    static final String HEADING = """
            %-30s %5s %7s | %7s %7s %7s %7s | %6s %5s %6s %4s | %9s %7s %7s | %6s %7s %6s %6s | %6s %7s %7s %8s | %6s""".formatted(
                    "",
                    "sess.",
                    "replies",
                    "p50 ms",
                    "p95 ms",
                    "p99 ms",
                    "max ms",
                    "missed",
                    "early",
                    "double",
                    "lost",
                    "mcore/s.",
                    "others",
                    "gen.",
                    "RSS MB",
                    "MB/min",
                    "db MB",
                    "eng.MB",
                    "pauses",
                    "p99 ms",
                    "max ms",
                    "total ms",
                    "late99");

    private Table() {}

    static String line(Row row) {
        Distribution overhead = row.overhead();
        Tally.Counts counts = row.counts();
        return String.format(
                Locale.ROOT,
                "%-30s %5d %7d | %7.1f %7.1f %7.1f %7.1f | %6d %5d %6d %4d | %9.2f %7.0f %7.0f | %6.0f %7.2f %6.0f %6.0f | %6d %7.2f %7.2f %8.0f | %6.2f",
                row.name(),
                row.sessions(),
                overhead.count(),
                overhead.percentile(50),
                overhead.percentile(95),
                overhead.percentile(99),
                overhead.max(),
                counts.missed(),
                counts.early(),
                counts.doubled(),
                counts.lost(),
                row.millicoresPerSession(),
                row.childMillicores(),
                row.generatorMillicores(),
                row.residentMegabytes(),
                row.megabytesPerMinute(),
                row.children().database(),
                row.children().engines(),
                row.pauses().all().count(),
                row.pauses().all().percentile(99),
                row.pauses().all().max(),
                row.pauses().total(),
                row.lateness().percentile(99));
    }
}
