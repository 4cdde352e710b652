package io.vivavoce.platform.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.platform.StartRefusedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The embedded server and the ways a process can end.
class PostgresServerModuleTests {
    private static Path home;

    @BeforeAll
    static void makeHome() throws IOException {
        home = TestDatabases.directory("server");
    }

    @AfterAll
    static void removeHome() throws Exception {
        PostgresServer.start(home, List.of()).close();
        Trees.delete(home);
    }

    @Test
    void aServerLeftByAKilledProcessIsTakenOverWithItsData() throws Exception {
        long left = startInAnotherProcessAndKillIt("first");
        try (PostgresServer server = PostgresServer.start(home, List.of())) {
            assertThat(Objects.requireNonNull(server.postmaster()).pid()).isEqualTo(left);
            assertThat(notes(server)).contains("first");
        }
    }

    @Test
    void aServerKilledTooIsStartedAgainWithItsData() throws Exception {
        long left = startInAnotherProcessAndKillIt("second");
        ProcessHandle postmaster = ProcessHandle.of(left).orElseThrow();
        new ProcessBuilder("kill", "-9", Long.toString(left)).start().waitFor();
        postmaster.onExit().join();
        try (PostgresServer server = PostgresServer.start(home, List.of())) {
            assertThat(Objects.requireNonNull(server.postmaster()).pid()).isNotEqualTo(left);
            assertThat(notes(server)).contains("second");
        }
    }

    @Test
    void aSecondServerOnTheDirectoryIsRefused() throws Exception {
        PostgresServer server = PostgresServer.start(home, List.of());
        try (server) {
            assertThatThrownBy(() -> PostgresServer.start(home, List.of()))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining(home.toString());
        }
        PostgresServer.start(home, List.of()).close();
    }

    @Test
    void nothingRunsAfterClosing() throws Exception {
        PostgresServer server = PostgresServer.start(home, List.of());
        server.close();
        assertThat(server.postmaster()).isNull();
    }

    @Test
    void onlyTheOwnerReadsThePassword() throws Exception {
        PostgresServer.start(home, List.of()).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("superuser.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void rowsSortBySimpleCodePointsAndPagesHaveChecksums() throws Exception {
        try (PostgresServer server = PostgresServer.start(home, List.of())) {
            JdbcClient client = JdbcClient.create(server.superuser("postgres").unpooled());
            assertThat(show(client, "show data_checksums")).isEqualTo("on");
            assertThat(show(client, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(show(client, "select datlocale from pg_database where datname = 'postgres'"))
                    .isEqualTo("C.UTF-8");
        }
    }

    @Test
    void itsOwnLogHoldsNoWordsOfARefusedRow() throws Exception {
        try (PostgresServer server = PostgresServer.start(home, List.of())) {
            JdbcClient client = JdbcClient.create(server.superuser("postgres").unpooled());
            assertThatThrownBy(() -> client.sql("""
                    do $$ begin raise 'a row is refused' using detail = 'It contains: my ' || 'own words'; end $$""").update()).hasMessageContaining("my own words");
        }
        assertThat(Files.readString(home.resolve("postgres.log")))
                .contains("a row is refused")
                .doesNotContain("own words");
    }

    /// @return the postmaster the killed process leaves behind
    private static long startInAnotherProcessAndKillIt(String note) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Keeper.class.getName(),
                        home.toString(),
                        note)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            String line = lines.readLine();
            process.destroyForcibly().waitFor();
            return Long.parseLong(String.valueOf(line));
        }
    }

    private static List<String> notes(PostgresServer server) {
        return JdbcClient.create(server.superuser("postgres").unpooled())
                .sql("select text from notes")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static String show(JdbcClient client, String query) {
        return client.sql(query).query((row, number) -> row.getString(1)).single();
    }

    /// A process that starts the server, writes a note, says so and waits for its end.
    static final class Keeper {
        public static void main(String[] arguments) throws Exception {
            PostgresServer server = PostgresServer.start(Path.of(arguments[0]), List.of());
            JdbcClient client = JdbcClient.create(server.superuser("postgres").unpooled());
            client.sql("create table if not exists notes (text text)").update();
            client.sql("insert into notes (text) values (?)")
                    .param(arguments[1])
                    .update();
            System.out.println(Objects.requireNonNull(server.postmaster()).pid());
            Thread.currentThread().join();
        }
    }
}
