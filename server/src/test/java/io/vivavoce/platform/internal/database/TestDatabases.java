package io.vivavoce.platform.internal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;

/// One PostgreSQL for all tests of this process, and a database of its own for whoever asks: the packed one, or the one
/// whose directory `-Dvivavoce.test.postgres` names.
final class TestDatabases {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final AtomicBoolean CONTEXTS = new AtomicBoolean();

    private TestDatabases() {}

    /// An empty database with the product's two roles.
    static Database fresh() throws SQLException {
        return Database.on(Shared.SERVER, "test_" + COUNT.incrementAndGet());
    }

    /// The same for a context, which is closed before the server stops: else its jobs ask for connections in vain.
    static Database freshForContext() throws SQLException {
        Database database = fresh();
        if (CONTEXTS.compareAndSet(false, true)) {
            SpringApplication.getShutdownHandlers().add(Shared::stop);
        }
        return database;
    }

    /// Who may do everything on the server.
    static DatabaseAddress superuser() {
        return Shared.SERVER.superuser("postgres");
    }

    /// A directory that the user PostgreSQL runs as may enter.
    static Path directory(String name) throws IOException {
        Path directory = Files.createTempDirectory("viva-voce-" + name);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        return directory;
    }

    private static final class Shared {
        private static final Path HOME = home();
        private static final PostgresServer SERVER = start();

        private static Path home() {
            try {
                return directory("tests");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static PostgresServer start() {
            try {
                List<String> settings =
                        List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300");
                String other = System.getProperty("vivavoce.test.postgres", "");
                PostgresServer server = other.isEmpty()
                        ? PostgresServer.start(HOME, settings)
                        : PostgresServer.start(HOME, settings, ignored -> installed(other));
                Runtime.getRuntime().addShutdownHook(new Thread(Shared::stopUnlessContextsUseIt));
                return server;
            } catch (IOException e) {
                throw new IllegalStateException("PostgreSQL for the tests does not start", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /// Sorts by code points, as the packed one does, by the means of older versions.
        private static PostgresPrograms installed(String directory) {
            return new PostgresPrograms(Path.of(directory, "bin"), List.of("--locale=C.UTF-8"));
        }

        private static void stopUnlessContextsUseIt() {
            if (!CONTEXTS.get()) {
                stop();
            }
        }

        private static void stop() {
            try {
                SERVER.close();
                Trees.delete(HOME);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
