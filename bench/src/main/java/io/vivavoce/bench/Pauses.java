package io.vivavoce.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The moments in which a JVM stood still, in milliseconds, from the first thread asked to stop until all run again.
///
/// @param all every safepoint, whatever it was for
/// @param collections those of the garbage collector
record Pauses(Distribution all, Distribution collections) {
    private static final Pattern SAFEPOINT = Pattern.compile("Safepoint \"([^\"]+)\".* Total:\\s+(\\d+) ns");
    private static final double NANOS_PER_MILLI = 1e6;

    /// Reads lines of the JVM's log `safepoint`; others are passed over.
    static Pauses of(Stream<String> lines) {
        List<Double> all = new ArrayList<>();
        List<Double> collections = new ArrayList<>();
        lines.map(SAFEPOINT::matcher).filter(Matcher::find).forEach(safepoint -> {
            double millis = Long.parseLong(safepoint.group(2)) / NANOS_PER_MILLI;
            all.add(millis);
            if (safepoint.group(1).startsWith("G1") || safepoint.group(1).startsWith("CollectFor")) {
                collections.add(millis);
            }
        });
        return new Pauses(Distribution.of(all), Distribution.of(collections));
    }

    /// All of them together.
    double total() {
        return all.sum();
    }
}
