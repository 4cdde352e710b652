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

    /// Places for those who come while the ones they replace have not gone yet.
    private static final int CHANGING = 4;

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
        Path data = work.resolve(name);
        List<String> program = List.of(PauseLog.option(data), ScriptedServer.class.getName());
        return new ServerProcess(program, System.getProperty("java.class.path"), data, settings).start();
    }

    /// The product as it is delivered, with a place at the recogniser for everybody.
    ServerProcess embedded(String name, int places) {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.put("vivavoce.speech.recogniser.max-streams", Integer.toString(places + CHANGING));
        Path data = work.resolve(name);
        String jar = ServerProcess.applicationJar().toString();
        return new ServerProcess(List.of(PauseLog.option(data), "-jar", jar), "", data, settings).start();
    }

    /// The product as one person runs it.
    ServerProcess local(String name) {
        return ServerProcess.application(work.resolve(name), Map.of()).start();
    }

    /// The product where people sign in, with the mailbox of this machine.
    ServerProcess withSignIn(String name) {
        return ServerProcess.application(work.resolve(name), Map.of("vivavoce.sign-in.enabled", "true"))
                .start();
    }

    Path work() {
        return work;
    }
}
