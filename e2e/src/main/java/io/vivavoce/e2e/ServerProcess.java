package io.vivavoce.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The product in a process of its own, on a data directory and a port that outlive it, so that it can be killed and
/// started again. Not thread-safe; [#close] stops everything it has left behind.
public final class ServerProcess implements AutoCloseable {
    private static final Duration READY = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofSeconds(30);

    /// As the start script gives them.
    private static final List<String> JVM_OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseG1GC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError");

    private static final long POLL_MILLIS = 20;
    private static final int LOG_TAIL = 60;

    private final List<String> command;
    private final String classPath;
    private final Map<String, String> settings;
    private final Path data;
    private final Path log;
    private final int port;
    private @Nullable Process process;

    /// @param program what stands between the Java executable and the settings: JVM options and `-jar` or a main class
    /// @param settings names and values as in the documentation of the settings
    /// @param classPath empty for a jar. Not part of the command line: ONNX Runtime crashes when that is very long.
    public ServerProcess(List<String> program, String classPath, Path data, Map<String, String> settings) {
        this.command = program;
        this.classPath = classPath;
        this.data = data;
        this.settings = settings;
        this.log = data.resolveSibling(data.getFileName() + ".log");
        this.port = freePort();
        Runtime.getRuntime().addShutdownHook(new Thread(this::killEverything));
    }

    /// The built application on a directory.
    public static ServerProcess application(Path data, Map<String, String> settings) {
        return new ServerProcess(List.of("-jar", applicationJar().toString()), "", data, settings);
    }

    /// The built application.
    public static Path applicationJar() {
        String named = System.getProperty("vivavoce.app", "");
        Path jar = Path.of(named.isEmpty() ? "server/target/viva-voce-server-0.1.0-app.jar" : named);
        if (!Files.exists(jar)) {
            throw new IllegalStateException("The application is not built: " + jar + " is missing. Run mvn package.");
        }
        return jar.toAbsolutePath().normalize();
    }

    /// Starts the process and waits until it says it is healthy.
    public ServerProcess start() {
        spawn();
        awaitHealthy(READY);
        return this;
    }

    /// Starts the process without waiting.
    public void spawn() {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(JVM_OPTIONS);
        line.addAll(command);
        line.add("--vivavoce.port=" + port);
        line.add("--vivavoce.data-dir=" + data);
        settings.forEach((name, value) -> line.add("--" + name + "=" + value));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().keySet().removeIf(name -> name.startsWith("VIVAVOCE_") || name.startsWith("DATABASE_"));
        builder.environment().put("CLASSPATH", classPath);
        try {
            Files.createDirectories(data.toAbsolutePath().getParent());
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("The server could not be started", e);
        }
    }

    /// Waits until `/health` answers 200.
    public void awaitHealthy(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!healthy(http)) {
                if (!running().isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException("The server did not become healthy; its last words:\n" + logTail());
                }
                pause();
            }
        }
    }

    /// Waits until the server has printed what fits; returns all it printed.
    public String awaitPrinted(Pattern words, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            String printed = printed();
            if (words.matcher(printed).find()) {
                return printed;
            }
            if (!running().isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "The server did not print " + words + "; its last words:\n" + logTail());
            }
            pause();
        }
    }

    private String printed() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    public long pid() {
        return running().pid();
    }

    public Path data() {
        return data;
    }

    public Path log() {
        return log;
    }

    /// Ends the JVM as a power cut would. What it started stays.
    public void killJvm() {
        // A handle's forced end is SIGKILL on Linux.
        running().destroyForcibly();
        await(running());
    }

    /// Ends PostgreSQL as a power cut would.
    public void killPostgres() {
        postmaster().ifPresent(postmaster -> {
            List<ProcessHandle> backends = postmaster.descendants().toList();
            postmaster.destroyForcibly();
            backends.forEach(ProcessHandle::destroyForcibly);
            postmaster.onExit().join();
        });
    }

    /// Stops PostgreSQL in its tracks: it keeps its connections and answers nothing.
    public void freezePostgres() {
        signalPostgres("-STOP");
    }

    /// Lets it go on where it was stopped.
    public void thawPostgres() {
        signalPostgres("-CONT");
    }

    private void signalPostgres(String signal) {
        ProcessHandle main = postmaster().orElseThrow(() -> new IllegalStateException("no PostgreSQL runs"));
        List<String> command = new ArrayList<>(List.of("kill", signal, Long.toString(main.pid())));
        main.descendants().map(backend -> Long.toString(backend.pid())).forEach(command::add);
        try {
            await(new ProcessBuilder(command).start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot send " + signal, e);
        }
    }

    /// Ends the child processes that hold the speech engines, as their own fatal errors do.
    public void killSpeechChildren() {
        List<ProcessHandle> engines = speechChildren();
        if (engines.isEmpty()) {
            throw new IllegalStateException("no speech engine runs in a process of its own");
        }
        engines.forEach(ProcessHandle::destroyForcibly);
        engines.forEach(engine -> engine.onExit().join());
    }

    /// The child processes that hold the speech engines: the only ones that are JVMs.
    public List<ProcessHandle> speechChildren() {
        return running()
                .descendants()
                .filter(handle -> handle.info().command().orElse("").endsWith("/java"))
                .toList();
    }

    /// Ids of everything that belongs to the server beside its JVM: PostgreSQL and the speech engines.
    public List<Long> children() {
        return Stream.concat(running().descendants().map(ProcessHandle::pid), postgres().stream())
                .distinct()
                .toList();
    }

    /// Ids of PostgreSQL's processes; none when it does not run.
    public List<Long> postgres() {
        return postmaster().stream()
                .flatMap(main -> Stream.concat(Stream.of(main), main.descendants()))
                .map(ProcessHandle::pid)
                .toList();
    }

    /// Whether PostgreSQL runs on the data directory.
    public boolean postgresAlive() {
        return postmaster().isPresent();
    }

    private Optional<ProcessHandle> postmaster() {
        if (!Files.exists(data)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.find(data, 4, (path, attributes) -> path.endsWith("postmaster.pid"))) {
            return files.findFirst()
                    .flatMap(ServerProcess::firstNumber)
                    .flatMap(ProcessHandle::of)
                    .filter(handle -> handle.info().command().orElse("").endsWith("postgres"));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> firstNumber(Path pidFile) {
        try {
            return Optional.of(
                    Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /// Asks the process to end, as Ctrl-C does, and waits for it.
    ///
    /// @return whether it ended by itself
    public boolean stop() {
        running().destroy();
        try {
            return running().waitFor(STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        if (process != null) {
            stop();
        }
        killEverything();
    }

    private void killEverything() {
        Process last = process;
        if (last != null) {
            last.descendants().forEach(ProcessHandle::destroyForcibly);
            last.destroyForcibly();
        }
        killPostgres();
    }

    /// The end of what the server printed.
    public String logTail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    private boolean healthy(HttpClient http) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address().resolve("/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the server", e);
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("the server was not started");
        }
        return process;
    }

    private static void await(Process ended) {
        try {
            ended.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the server", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }
}
