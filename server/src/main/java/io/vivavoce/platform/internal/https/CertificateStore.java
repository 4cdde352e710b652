package io.vivavoce.platform.internal.https;

import io.vivavoce.platform.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the self-signed certificate of this installation, and makes it anew when it no longer fits. Whoever accepted
/// it once is not asked again before that.
final class CertificateStore {
    private static final Logger log = LoggerFactory.getLogger(CertificateStore.class);
    private static final Duration RENEWED_BEFORE_ITS_END = Duration.ofDays(30);
    private static final int PASSWORD_BYTES = 24;

    private final Path file;
    private final Path passwordFile;
    private final InstantSource clock;

    /// @param directory made when it is needed, for the owner of the process only
    CertificateStore(Path directory, InstantSource clock) {
        this.file = directory.resolve("certificate.p12");
        this.passwordFile = directory.resolve("certificate.password");
        this.clock = clock;
    }

    /// The store of an installation.
    static CertificateStore in(Path dataDirectory, InstantSource clock) {
        return new CertificateStore(dataDirectory.resolve("https"), clock);
    }

    /// The certificate for exactly these names.
    ///
    /// @throws io.vivavoce.platform.StartRefusedException when none can be made
    ServerCertificate certificate(Set<String> names) {
        return kept().filter(certificate -> fits(certificate, names)).orElseGet(() -> make(names));
    }

    /// What is there, whether it fits or not; empty when there is nothing or it cannot be read.
    Optional<ServerCertificate> kept() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    ServerCertificate.read(file, Files.readString(passwordFile).strip()));
        } catch (IOException | GeneralSecurityException e) {
            log.warn("{} cannot be read: another certificate is needed", file, e);
            return Optional.empty();
        }
    }

    boolean fits(ServerCertificate certificate, Set<String> names) {
        Instant needed = clock.instant().plus(RENEWED_BEFORE_ITS_END);
        return certificate.names().equals(names) && certificate.expires().isAfter(needed);
    }

    private ServerCertificate make(Set<String> names) {
        Path fresh = file.resolveSibling("certificate.new");
        try {
            Files.createDirectories(
                    file.getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            String password = password();
            Files.deleteIfExists(fresh);
            Keytool.makeCertificate(fresh, passwordFile, names);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return ServerCertificate.read(file, password);
        } catch (IOException e) {
            throw new UncheckedIOException("The certificate cannot be written to " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The certificate just made cannot be read: " + file, e);
        }
    }

    private String password() throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        DataDirectory.writeSecret(passwordFile, password);
        return password;
    }
}
