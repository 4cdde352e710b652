package io.vivavoce.platform.internal.https;

import io.vivavoce.platform.StartRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The certificate the server shows, with its key.
///
/// @param password of the store and of the key
record ServerCertificate(KeyStore store, String alias, String password, X509Certificate certificate) {
    private static final Set<Integer> NAME_OR_ADDRESS = Set.of(2, 7);

    /// @param file PKCS12
    static ServerCertificate read(Path file, String password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(file)) {
            store.load(bytes, password.toCharArray());
        }
        for (String alias : Collections.list(store.aliases())) {
            Certificate certificate = store.getCertificate(alias);
            if (store.isKeyEntry(alias) && certificate instanceof X509Certificate x509) {
                return new ServerCertificate(store, alias, password, x509);
            }
        }
        throw new KeyStoreException(file + " holds no certificate with its key");
    }

    /// One that somebody else made.
    ///
    /// @param file PKCS12
    /// @param passwordFile null for a store without password
    /// @throws StartRefusedException when it cannot be read
    static ServerCertificate given(Path file, @Nullable Path passwordFile) {
        try {
            return read(
                    file,
                    passwordFile == null ? "" : Files.readString(passwordFile).strip());
        } catch (IOException | GeneralSecurityException e) {
            throw new StartRefusedException(
                    "The certificate in " + file + " cannot be read: " + e.getMessage(),
                    "VIVAVOCE_HTTPS_KEY_STORE takes a PKCS12 file with key and certificate, "
                            + "VIVAVOCE_HTTPS_KEY_STORE_PASSWORD_FILE a file with its password",
                    e);
        }
    }

    /// Whom it is for: names and addresses in the spelling of [HostName].
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        try {
            Collection<List<?>> alternatives =
                    Objects.requireNonNullElse(certificate.getSubjectAlternativeNames(), List.<List<?>>of());
            for (List<?> name : alternatives) {
                if (NAME_OR_ADDRESS.contains(name.getFirst())) {
                    names.add(HostName.canonical(name.get(1).toString()));
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A certificate that was read before cannot be read", e);
        }
        return names;
    }

    Instant expires() {
        return certificate.getNotAfter().toInstant();
    }

    /// SHA-256, written as browsers write it.
    String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "ServerCertificate[" + fingerprint() + "]";
    }
}
