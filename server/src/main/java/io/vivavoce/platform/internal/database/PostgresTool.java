package io.vivavoce.platform.internal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs one of PostgreSQL's programs to its end.
///
/// @param home the working directory; its file `tool.log` holds what the last program said
record PostgresTool(Path home, Path binaries, PostgresUser user) {
    private static final int SHOWN_LINES = 8;

    /// @throws IOException when it fails or takes longer than `limit`; holds the end of what it said
    void run(Duration limit, String program, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        words.add(binaries.resolve(program).toString());
        words.addAll(List.of(arguments));
        Path log = home.resolve("tool.log");
        ProcessBuilder builder = new ProcessBuilder(user.command(words))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        String path = builder.environment().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", path, "LC_ALL", "C"));
        Process process = builder.start();
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            throw new IOException(program + " did not end within " + limit.toSeconds() + " s; see " + log);
        }
        if (process.exitValue() != 0) {
            throw new IOException(program + " failed: " + end(log) + " (see " + home + ")");
        }
    }

    private static String end(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("; ", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
    }
}
