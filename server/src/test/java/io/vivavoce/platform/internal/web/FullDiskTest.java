package io.vivavoce.platform.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.Fault;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class FullDiskTest {
    private static final Path FULL_DEVICE = Path.of("/dev/full");

    @Test
    @Fault("disk-full")
    void isKnownByWhatTheFileSystemSays() {
        Assumptions.assumeTrue(Files.exists(FULL_DEVICE));
        try (OutputStream out = new FileOutputStream(FULL_DEVICE.toFile())) {
            out.write(1);
        } catch (IOException e) {
            assertThat(FullDisk.caused(new UncheckedIOException("a file could not be stored", e)))
                    .isTrue();
            return;
        }
        throw new AssertionError("the full device took a byte");
    }

    @Test
    @Fault("disk-full")
    void isKnownByWhatTheDatabaseSays() {
        var refused = new SQLException("could not extend file", "53100");
        assertThat(FullDisk.caused(new DataAccessResourceFailureException("insert", refused)))
                .isTrue();
    }

    @Test
    void anotherTroubleIsNot() {
        assertThat(FullDisk.caused(new UncheckedIOException(new IOException("Permission denied"))))
                .isFalse();
        assertThat(FullDisk.caused(new SQLException("too many connections", "53300")))
                .isFalse();
    }
}
