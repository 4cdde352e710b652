package io.vivavoce.bench;

import io.vivavoce.e2e.ProcessUsage;
import io.vivavoce.e2e.ServerProcess;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Function;

/// What the server's processes have used at one moment.
///
/// @param server CPU of the server's JVM
/// @param children CPU of what it started: PostgreSQL, the speech engines
/// @param generator CPU of this process
record Footprint(long nanos, Duration server, Duration children, Duration generator) {
    static Footprint of(ServerProcess process) {
        ProcessUsage server = ProcessUsage.of(process.pid());
        Duration children = process.children().stream().map(Footprint::cpuOf).reduce(Duration.ZERO, Duration::plus);
        Duration generator = ProcessUsage.of(ProcessHandle.current().pid()).cpu();
        return new Footprint(System.nanoTime(), server.cpu(), children, generator);
    }

    private static Duration cpuOf(long pid) {
        try {
            return ProcessUsage.of(pid).cpu();
        } catch (UncheckedIOException e) {
            return Duration.ZERO; // it has ended since the children were counted
        }
    }

    /// Thousandths of a core that something used since an earlier moment.
    double millicores(Footprint earlier, Function<Footprint, Duration> part) {
        double used = part.apply(this).minus(part.apply(earlier)).toNanos();
        return 1000 * used / (nanos - earlier.nanos);
    }
}
