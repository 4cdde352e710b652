package io.vivavoce.bench;

import io.vivavoce.e2e.LiveClient;
import io.vivavoce.e2e.ProductClient;
import io.vivavoce.e2e.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// From the start of the process to the first interview that is ready, with database and page.
final class StartUpRun {
    private static final Duration READY = Duration.ofMinutes(2);

    private final Servers servers;

    StartUpRun(Servers servers) {
        this.servers = servers;
    }

    /// Seconds by case.
    Map<String, Double> measure(boolean quick) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        Path data = servers.work().resolve("start-up");
        List<String> plain = List.of("-jar", ServerProcess.applicationJar().toString());
        seconds.put("first start (makes the database)", firstReady(plain, data));
        seconds.put("plain", median(plain, data, quick ? 1 : 3));
        if (!quick) {
            seconds.put("with AOT cache", median(withCache(data), data, 3));
        }
        return seconds;
    }

    private double median(List<String> program, Path data, int times) {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            seconds.add(firstReady(program, data));
        }
        return Distribution.of(seconds).percentile(50);
    }

    private static double firstReady(List<String> program, Path data) {
        try (ServerProcess server = new ServerProcess(program, "", data, Map.of())) {
            long spawned = System.nanoTime();
            server.spawn();
            server.awaitHealthy(READY);
            try (ProductClient client = new ProductClient(server.address())) {
                UUID session = client.createSession(Map.of());
                client.consent(session, "standard", false);
                try (LiveClient live = LiveClient.speaking(client.connection(session))) {
                    return (live.readyAtNanos() - spawned) / 1e9;
                }
            }
        }
    }

    /// Unpacks the application, lets it run once and keeps what the JVM learned.
    private List<String> withCache(Path data) {
        Path unpacked = servers.work().resolve("unpacked");
        Path jar = ServerProcess.applicationJar();
        run(List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", unpacked.toString()));
        String program = unpacked.resolve(jar.getFileName()).toString();
        Path cache = servers.work().resolve("app.aot");
        firstReady(List.of("-XX:AOTCacheOutput=" + cache, "-jar", program), data);
        return List.of("-XX:AOTCache=" + cache, "-jar", program);
    }

    private static void run(List<String> arguments) {
        List<String> command = new ArrayList<>(arguments);
        command.addFirst(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        try {
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                throw new IllegalStateException(command + " ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
