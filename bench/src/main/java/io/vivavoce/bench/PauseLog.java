package io.vivavoce.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vivavoce.e2e.ServerProcess;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// The file beside a server's data in which its JVM notes each pause. Not thread-safe.
final class PauseLog {
    private final Path file;
    private long read;

    private PauseLog(Path file) {
        this.file = file;
    }

    /// Of a server that was started with [#option].
    static PauseLog of(ServerProcess server) {
        return new PauseLog(fileOf(server.data()));
    }

    /// Makes a JVM write the log for a data directory, in one file however long it grows.
    static String option(Path data) {
        return "-Xlog:safepoint:file=" + fileOf(data) + ":uptime:filecount=0";
    }

    private static Path fileOf(Path data) {
        return data.resolveSibling(data.getFileName() + ".pauses");
    }

    /// The pauses that ended since the last call.
    Pauses take() {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(read);
            byte[] written = new byte[Math.toIntExact(log.length() - read)];
            log.readFully(written);
            String text = new String(written, UTF_8);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            read += whole.getBytes(UTF_8).length;
            return Pauses.of(whole.lines());
        } catch (IOException e) {
            throw new UncheckedIOException("the pauses of the server cannot be read", e);
        }
    }
}
