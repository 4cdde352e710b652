package io.vivavoce.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/// What a process has used, as Linux counts it.
///
/// @param cpu user and system time since it started
/// @param residentBytes memory that is really in RAM
public record ProcessUsage(Duration cpu, long residentBytes) {
    private static final int USER_TICKS_FIELD = 11;
    private static final long MILLIS_PER_TICK = 10;
    private static final long PAGE_BYTES = 4096;
    private static final long BYTES_PER_KILOBYTE = 1024;

    public static ProcessUsage of(long pid) {
        try {
            Path directory = Path.of("/proc", Long.toString(pid));
            String stat = Files.readString(directory.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = Long.parseLong(fields[USER_TICKS_FIELD]) + Long.parseLong(fields[USER_TICKS_FIELD + 1]);
            String[] pages = Files.readString(directory.resolve("statm")).split(" ", -1);
            return new ProcessUsage(Duration.ofMillis(ticks * MILLIS_PER_TICK), Long.parseLong(pages[1]) * PAGE_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException("process " + pid + " cannot be observed", e);
        }
    }

    /// Memory of a process that is really in RAM, what it shares with others divided by their number. Zero when the
    /// process has ended.
    public static long proportionalBytes(long pid) {
        Path file = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * BYTES_PER_KILOBYTE)
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            if (ProcessHandle.of(pid).isPresent()) {
                throw new IllegalStateException("the memory of process " + pid + " cannot be observed", e);
            }
            return 0;
        }
    }
}
