package io.vivavoce.platform.internal.database;

import io.vivavoce.platform.StartRefusedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs packed in the jar, unpacked once for each version next to the data.
final class PostgresBinaries {
    private static final int DIGEST_CHARACTERS = 16;

    private PostgresBinaries() {}

    /// The directory with `initdb`, `postgres` and `pg_ctl`.
    static Path unpack(Path home) throws IOException {
        Path target = home.resolve("pg-" + digest());
        if (!Files.isDirectory(target)) {
            Path fresh = home.resolve("pg.new");
            Trees.delete(fresh);
            try (InputStream packed = open()) {
                unpack(packed, fresh);
            }
            Files.move(fresh, target);
        }
        return target.resolve("bin");
    }

    /// @throws StartRefusedException when there are none for this system
    static void requirePacked() throws IOException {
        open().close();
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The PostgreSQL archive has an entry outside of it: " + entry.getName());
                }
                unpack(tar, entry, path);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        boolean executable = (entry.getMode() & 0111) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String digest() throws IOException {
        try (InputStream packed = new DigestInputStream(open(), MessageDigest.getInstance("SHA-256"))) {
            packed.transferTo(OutputStream.nullOutputStream());
            byte[] digest = ((DigestInputStream) packed).getMessageDigest().digest();
            return HexFormat.of().formatHex(digest).substring(0, DIGEST_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open() throws IOException {
        String name = "/postgres-" + system() + ".txz";
        InputStream packed = PostgresBinaries.class.getResourceAsStream(name);
        if (packed == null) {
            throw new StartRefusedException(
                    "There is no embedded PostgreSQL for this system (" + system() + ")",
                    "name a database of your own with DATABASE_URL and DATABASE_OWNER_URL");
        }
        return packed;
    }

    private static String system() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return os + "-" + processor;
    }
}
