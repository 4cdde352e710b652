package io.vivavoce.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What this process holds of the machine: files it has open, processes it has started, uploads on the disk, heap.
public record Footprint(long openFiles, long processes, long uploads, long heapMegabytes) {
    /// Connections of pools and class files come and go.
    private static final long OPEN_FILES_SPARE = 40;

    private static final long HEAP_SPARE = 96;

    public static Footprint now() throws IOException {
        System.gc();
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        return new Footprint(count(Path.of("/proc/self/fd")), javaProcesses(), storedUploads(), heap >> 20);
    }

    /// Nothing is left over since `before`.
    public void requireNoGrowthSince(Footprint before) {
        assertThat(openFiles).as("open files").isLessThan(before.openFiles + OPEN_FILES_SPARE);
        assertThat(processes).as("processes that were started").isLessThanOrEqualTo(before.processes);
        assertThat(uploads).as("uploads left on the disk").isEqualTo(before.uploads);
        assertThat(heapMegabytes).as("heap in MB").isLessThan(before.heapMegabytes + HEAP_SPARE);
    }

    private static long count(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        }
    }

    /// Readers of files are this same program; so are speech engines, which stay.
    private static long javaProcesses() {
        return ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .count();
    }

    /// The container keeps uploads of requests in progress in a directory of its own.
    private static long storedUploads() throws IOException {
        long found = 0;
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (Path server : all.filter(path -> path.getFileName().toString().startsWith("tomcat."))
                    .toList()) {
                try (Stream<Path> files = Files.walk(server)) {
                    found += files.filter(file -> file.getFileName().toString().startsWith("upload_"))
                            .count();
                }
            }
        }
        return found;
    }
}
