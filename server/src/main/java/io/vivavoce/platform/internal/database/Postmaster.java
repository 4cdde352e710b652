package io.vivavoce.platform.internal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A running PostgreSQL server process, as its file `postmaster.pid` describes it.
record Postmaster(long pid, int port) {
    private static final int PORT_LINE = 3;

    /// The process serving `data`, if one is alive. A file left by a process that is gone, or whose number belongs to
    /// another program by now, describes nothing.
    static Optional<Postmaster> of(Path data) throws IOException {
        Path file = file(data);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        var postmaster = new Postmaster(
                Long.parseLong(lines.getFirst().trim()),
                Integer.parseInt(lines.get(PORT_LINE).trim()));
        return postmaster.serves(data) ? Optional.of(postmaster) : Optional.empty();
    }

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /// Whether it runs the programs in `binaries`, and not those of an older version.
    boolean runs(Path binaries) throws IOException {
        return commandLine().startsWith(binaries.resolve("postgres").toString());
    }

    private boolean serves(Path data) throws IOException {
        return commandLine().contains(data.toString());
    }

    private String commandLine() throws IOException {
        Path file = Path.of("/proc", Long.toString(pid), "cmdline");
        return Files.exists(file) ? Files.readString(file).replace('\0', ' ') : "";
    }
}
