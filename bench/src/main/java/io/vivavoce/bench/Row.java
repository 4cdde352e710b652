package io.vivavoce.bench;

import java.time.Duration;

/// One line of the table.
///
/// @param overhead last speech sample → first audible reply sample, less the waits that were configured, in ms
/// @param serverMillicores thousandths of a core of the server's JVM, in all
/// @param childMillicores the same for PostgreSQL and the speech engines
/// @param lateness how late the generator's frames left, in ms
/// @param megabytesPerMinute how the resident memory grew while it was measured
record Row(
        String name,
        int sessions,
        Duration configured,
        Distribution overhead,
        Tally.Counts counts,
        double serverMillicores,
        double childMillicores,
        double generatorMillicores,
        double residentMegabytes,
        double megabytesPerMinute,
        Distribution lateness) {

    static Row of(
            String name,
            int sessions,
            Duration configured,
            Tally.Counts counts,
            Footprint before,
            Footprint after,
            Distribution lateness,
            Trend memory) {
        return new Row(
                name,
                sessions,
                configured,
                counts.replies().minus(configured.toNanos() / 1e6),
                counts,
                after.millicores(before, Footprint::server),
                after.millicores(before, Footprint::children),
                after.millicores(before, Footprint::generator),
                after.residentBytes() / 1e6,
                memory.slope() * 60,
                lateness);
    }

    double millicoresPerSession() {
        return serverMillicores / sessions;
    }

    /// Whether this many interviews at once count as served.
    boolean dense() {
        return counts.clean()
                && counts.replies().count() > 0
                && overhead.percentile(95) <= Targets.DENSITY_P95
                && overhead.percentile(99) <= Targets.DENSITY_P99;
    }
}
