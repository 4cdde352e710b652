package io.vivavoce.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/// A disk in memory with room for one server and little more; an ordinary directory where it may not be mounted.
final class SmallDisk implements AutoCloseable {
    private static final String SIZE = "size=400m";

    private final Path path;
    private final boolean bounded;

    private SmallDisk(Path path, boolean bounded) {
        this.path = path;
        this.bounded = bounded;
    }

    static SmallDisk mounted(String name) throws IOException {
        Path path = Files.createTempDirectory(name);
        boolean bounded = run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", path.toString());
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new SmallDisk(path, bounded);
    }

    Path path() {
        return path;
    }

    /// Whether it can really be full.
    boolean bounded() {
        return bounded;
    }

    @Override
    public void close() {
        if (bounded) {
            run("umount", "--lazy", path.toString());
        }
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + Arrays.toString(command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
