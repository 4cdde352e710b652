package io.vivavoce.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vivavoce.e2e.ProcessUsage;
import io.vivavoce.e2e.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the server's processes have used at one moment.
///
/// @param server CPU of the server's JVM
/// @param children CPU of what it started: PostgreSQL, the speech engines
/// @param generator CPU of this process
record Footprint(long nanos, Duration server, Duration children, Duration generator, long residentBytes) {
    private static final Pattern HEAP = Pattern.compile("used (\\d+)K");

    static Footprint of(ServerProcess process) {
        ProcessUsage server = ProcessUsage.of(process.pid());
        Duration children = process.children().stream().map(Footprint::cpuOf).reduce(Duration.ZERO, Duration::plus);
        Duration generator = ProcessUsage.of(ProcessHandle.current().pid()).cpu();
        return new Footprint(System.nanoTime(), server.cpu(), children, generator, server.residentBytes());
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

    /// Heap that is really in use: what is left after a full collection.
    static long liveHeapBytes(ServerProcess process) {
        jcmd(process, "GC.run");
        String heap = jcmd(process, "GC.heap_info");
        Matcher used = HEAP.matcher(heap);
        if (!used.find()) {
            throw new IllegalStateException("the heap of the server cannot be read: " + heap);
        }
        return Long.parseLong(used.group(1)) * 1024;
    }

    private static String jcmd(ServerProcess process, String command) {
        try {
            String program =
                    Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            Process jcmd = new ProcessBuilder(program, Long.toString(process.pid()), command)
                    .redirectErrorStream(true)
                    .start();
            String output = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
            jcmd.waitFor(10, TimeUnit.SECONDS);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException("jcmd is needed to measure the heap", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
