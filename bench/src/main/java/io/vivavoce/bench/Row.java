package io.vivavoce.bench;

import java.time.Duration;
import java.util.List;

/// One line of the table.
///
/// @param overhead last speech sample → first audible reply sample, less the waits that were configured, in ms
/// @param serverMillicores thousandths of a core of the server's JVM, in all
/// @param childMillicores the same for PostgreSQL and the speech engines
/// @param lateness how late the generator's frames left, in ms
/// @param residents the resident memory of the server's JVM in MB, each second
/// @param children the memory of PostgreSQL and of the speech engines at the end
/// @param pauses when the server's JVM stood still
record Row(
        String name,
        int sessions,
        Duration configured,
        Distribution overhead,
        Tally.Counts counts,
        double serverMillicores,
        double childMillicores,
        double generatorMillicores,
        List<Double> residents,
        Memory.Children children,
        Pauses pauses,
        Distribution lateness) {
    Row {
        residents = List.copyOf(residents);
    }

    static Row of(
            String name,
            int sessions,
            Duration configured,
            Tally.Counts counts,
            Footprint before,
            Footprint after,
            List<Double> residents,
            Memory.Children children,
            Pauses pauses,
            Distribution lateness) {
        return new Row(
                name,
                sessions,
                configured,
                counts.replies().minus(configured.toNanos() / 1e6),
                counts,
                after.millicores(before, Footprint::server),
                after.millicores(before, Footprint::children),
                after.millicores(before, Footprint::generator),
                residents,
                children,
                pauses,
                lateness);
    }

    double residentMegabytes() {
        return residents.getLast();
    }

    /// How the resident memory grew while it was measured.
    double megabytesPerMinute() {
        return slopePerMinute(residents);
    }

    /// The same for the second half of it.
    double megabytesPerMinuteLater() {
        return slopePerMinute(residents.subList(residents.size() / 2, residents.size()));
    }

    private static double slopePerMinute(List<Double> eachSecond) {
        Trend trend = new Trend();
        for (int second = 0; second < eachSecond.size(); second++) {
            trend.add(second, eachSecond.get(second));
        }
        return trend.slope() * 60;
    }

    double millicoresPerSession() {
        return serverMillicores / sessions;
    }

    /// Whether this many interviews at once count as served.
    boolean dense() {
        return whole()
                && overhead.percentile(95) <= Targets.DENSITY_P95
                && overhead.percentile(99) <= Targets.DENSITY_P99;
    }

    /// Whether this many interviews at once count as served by the built-in engines.
    boolean answeredInTime() {
        return whole() && overhead.percentile(95) <= Targets.BUILT_IN_P95;
    }

    /// Every answer had its one reply.
    private boolean whole() {
        return counts.clean() && counts.replies().count() > 0;
    }
}
