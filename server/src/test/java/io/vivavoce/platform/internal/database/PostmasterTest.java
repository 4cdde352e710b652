package io.vivavoce.platform.internal.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTest {
    @TempDir
    private Path data;

    @Test
    void aNumberThatBelongsToAnotherProgramByNowIsNoServer() throws IOException {
        Files.writeString(
                data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + data + "\n0\n5432\n");
        assertThat(Postmaster.of(data)).isEmpty();
    }

    @Test
    void aFileCutShortIsNoServer() throws IOException {
        Files.writeString(data.resolve("postmaster.pid"), "12\n");
        assertThat(Postmaster.of(data)).isEmpty();
    }

    @Test
    void noFileIsNoServer() throws IOException {
        assertThat(Postmaster.of(data)).isEmpty();
    }
}
