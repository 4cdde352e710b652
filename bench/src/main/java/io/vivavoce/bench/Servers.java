package io.vivavoce.bench;

import io.vivavoce.e2e.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Starts the servers that are measured, each on its own part of a working directory.
final class Servers {
    /// The silence after which an answer that sounds finished has ended.
    static final Duration ENDPOINTING = Duration.ofMillis(500);

    /// Speech that long makes the interviewer fall silent.
    static final Duration BARGE_IN_AFTER = Duration.ofMillis(500);

    private static final String PAUSE = ENDPOINTING.toMillis() + "ms";
    private static final Map<String, String> SETTINGS = Map.of(
            "vivavoce.voice.standard.shortest",
            PAUSE,
            "vivavoce.voice.standard.usual",
            PAUSE,
            "vivavoce.voice.barge-in-after",
            BARGE_IN_AFTER.toMillis() + "ms",
            "vivavoce.voice.max-sessions",
            "1000");

    private final Path work;

    Servers() {
        try {
            work = Files.createTempDirectory("viva-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With engines that answer after set times.
    ServerProcess scripted(String name, Duration finalText, Duration firstAudio, Duration word) {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.put("bench.final-text", finalText.toMillis() + "ms");
        settings.put("bench.first-audio", firstAudio.toMillis() + "ms");
        settings.put("bench.word", word.toMillis() + "ms");
        String classPath = System.getProperty("java.class.path");
        return new ServerProcess(List.of(ScriptedServer.class.getName()), classPath, work.resolve(name), settings)
                .start();
    }

    /// The product as it is delivered.
    ServerProcess embedded(String name) {
        return ServerProcess.application(work.resolve(name), SETTINGS);
    }

    Path work() {
        return work;
    }
}
