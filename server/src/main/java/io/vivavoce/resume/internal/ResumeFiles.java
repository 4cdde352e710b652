package io.vivavoce.resume.internal;

import io.vivavoce.platform.DataDirectory;
import io.vivavoce.platform.Tenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The uploaded files as they came, one directory for each tenant. Names are ours alone: `{timestamp}_{random}.{ext}`.
@Component
class ResumeFiles {
    private static final int RANDOM_BYTES = 8;

    private final Path directory;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    ResumeFiles(DataDirectory data, InstantSource clock) {
        this.directory = data.directory("resumes");
        this.clock = clock;
    }

    /// A name that no other file has.
    String newName(String extension) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return clock.millis() + "_" + HexFormat.of().formatHex(bytes) + "." + extension;
    }

    /// Stores a file that only the owner of the process may read.
    void write(String name, byte[] content) {
        Path file = path(name);
        try {
            Files.createDirectories(
                    file.getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            try (var channel = Files.newByteChannel(file, options, ownerOnly)) {
                channel.write(ByteBuffer.wrap(content));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A résumé could not be stored", e);
        }
    }

    byte[] read(String name) {
        try {
            return Files.readAllBytes(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException("A stored résumé could not be read", e);
        }
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException("A stored résumé could not be deleted", e);
        }
    }

    /// Deletes all files of a tenant.
    void deleteAll(UUID tenant) {
        Path folder = directory.resolve(tenant.toString());
        try {
            for (String name : names(folder).toList()) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The résumés of a tenant could not be deleted", e);
        }
    }

    /// The tenants that have a directory.
    List<UUID> tenants() {
        return names(directory).map(UUID::fromString).toList();
    }

    /// The names of the bound tenant's files that are older than `limit`.
    Set<String> namesBefore(Instant limit) {
        return names(path("")).filter(name -> createdAt(name).isBefore(limit)).collect(Collectors.toSet());
    }

    private static Instant createdAt(String name) {
        return Instant.ofEpochMilli(Long.parseLong(name.substring(0, name.indexOf('_'))));
    }

    private static Stream<String> names(Path directory) {
        return Arrays.stream(Objects.requireNonNullElse(directory.toFile().list(), new String[0]));
    }

    private Path path(String name) {
        return directory.resolve(Tenant.current().toString()).resolve(name);
    }
}
