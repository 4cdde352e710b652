package io.vivavoce.platform.internal.database;

import io.vivavoce.platform.DataDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The embedded PostgreSQL on a persistent directory, reached over the loopback interface only.
///
/// It outlives a killed Java process; the next [#start] on the directory takes it over. [#close] stops it.
final class PostgresServer implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofMinutes(1);
    private static final int PASSWORD_BYTES = 24;
    private static final int START_ATTEMPTS = 3;

    private final PostgresTool tool;
    private final Path data;
    private final String password;
    private final DirectoryLock lock;
    private final int port;

    private PostgresServer(PostgresTool tool, Path data, String password, DirectoryLock lock, int port) {
        this.tool = tool;
        this.data = data;
        this.password = password;
        this.lock = lock;
        this.port = port;
    }

    /// Starts the server in `home`, or takes over the one that already runs there.
    ///
    /// @param settings of the server (`fsync=off`), beyond the product's own
    /// @throws IOException when another process uses the directory, or the server does not start; says what to do
    static PostgresServer start(Path home, List<String> settings) throws IOException, InterruptedException {
        return start(home, settings, PostgresPrograms::packed);
    }

    /// The same with other programs.
    ///
    /// @param choice makes them available for a home
    static PostgresServer start(Path home, List<String> settings, Choice choice)
            throws IOException, InterruptedException {
        Files.createDirectories(home);
        DirectoryLock lock = DirectoryLock.acquire(home);
        try {
            PostgresPrograms programs = choice.programs(home);
            PostgresUser user = PostgresUser.of(home);
            PostgresTool tool = new PostgresTool(home, programs.directory(), user);
            Path data = home.resolve("data");
            Path passwordFile = home.resolve("superuser.password");
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                initialise(home, data, passwordFile, tool, programs.locale());
            }
            user.own(home);
            String password = Files.readString(passwordFile).trim();
            int port = adopt(tool, data, password).orElse(0);
            if (port == 0) {
                port = launch(tool, home, data, settings);
            }
            return new PostgresServer(tool, data, password, lock, port);
        } catch (IOException | InterruptedException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// Which PostgreSQL runs.
    @FunctionalInterface
    interface Choice {
        PostgresPrograms programs(Path home) throws IOException;
    }

    private static void initialise(Path home, Path data, Path passwordFile, PostgresTool tool, List<String> locale)
            throws IOException, InterruptedException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        DataDirectory.writeSecret(passwordFile, HexFormat.of().formatHex(random));
        Path fresh = home.resolve("data.new");
        Trees.delete(fresh);
        tool.user().own(home);
        List<String> options = new ArrayList<>(List.of(
                "--pgdata=" + fresh,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--data-checksums"));
        options.addAll(locale);
        tool.run(START, "initdb", options.toArray(String[]::new));
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Optional<Integer> adopt(PostgresTool tool, Path data, String password)
            throws IOException, InterruptedException {
        Optional<Postmaster> found = Postmaster.of(data);
        if (found.isEmpty()) {
            Files.deleteIfExists(Postmaster.file(data));
            return Optional.empty();
        }
        if (found.get().runs(tool.binaries())
                && answers(address(found.get().port(), SUPERUSER, SUPERUSER, password), data)) {
            return Optional.of(found.get().port());
        }
        stop(tool, data);
        return Optional.empty();
    }

    private static boolean answers(DatabaseAddress address, Path data) {
        try (Connection connection = address.unpooled().getConnection();
                Statement statement = connection.createStatement();
                ResultSet shown = statement.executeQuery("show data_directory")) {
            return shown.next() && shown.getString(1).equals(data.toString());
        } catch (SQLException e) {
            return false;
        }
    }

    private static int launch(PostgresTool tool, Path home, Path data, List<String> settings)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=60",
                // Neither the statement nor the row of an error: both may hold what somebody said.
                "log_min_error_statement=panic",
                "log_error_verbosity=terse"));
        all.addAll(settings);
        String options = String.join(" ", all.stream().map(s -> "-c " + s).toList());
        Path log = home.resolve("postgres.log");
        for (int attempt = 1; ; attempt++) {
            // Another process may take the port between its choice and its use, and backends of a server that was
            // killed may hold its shared memory for a moment.
            int port = freePort();
            try {
                tool.run(
                        START,
                        "pg_ctl",
                        "start",
                        "--pgdata=" + data,
                        "--wait",
                        "--timeout=" + START.toSeconds(),
                        "--log=" + log,
                        "--options=-p " + port + " " + options);
                return port;
            } catch (IOException e) {
                if (attempt == START_ATTEMPTS) {
                    throw e;
                }
                Thread.sleep(Duration.ofSeconds(attempt));
            }
        }
    }

    private static void stop(PostgresTool tool, Path data) throws IOException, InterruptedException {
        tool.run(STOP, "pg_ctl", "stop", "--pgdata=" + data, "--mode=fast", "--wait", "--timeout=" + STOP.toSeconds());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static DatabaseAddress address(int port, String database, String user, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
    }

    /// The superuser in `database`.
    DatabaseAddress superuser(String database) {
        return address(port, database, SUPERUSER, password);
    }

    /// The directory of the database files.
    Path data() {
        return data;
    }

    /// The process, while it runs.
    @Nullable
    Postmaster postmaster() throws IOException {
        return Postmaster.of(data).orElse(null);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        try (lock) {
            if (Postmaster.of(data).isPresent()) {
                stop(tool, data);
            }
        }
    }
}
