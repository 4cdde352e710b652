package io.vivavoce.platform.internal.https;

import io.vivavoce.platform.StartRefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The program of that name that comes with Java: the platform has no public interface that makes certificates.
final class Keytool {
    private static final String REMEDY = "give a certificate of your own with VIVAVOCE_HTTPS_KEY_STORE";
    private static final int DAYS = 397;
    private static final int LONGEST_SECONDS = 60;

    private Keytool() {}

    /// Makes a key and a certificate for these names, signed by itself, good from yesterday on for clocks that are
    /// behind.
    ///
    /// @param store made; PKCS12
    /// @param passwordFile holds the store's password: what stands on a command line can be read by everybody
    /// @throws StartRefusedException when the program is missing or fails
    static void makeCertificate(Path store, Path passwordFile, Set<String> names) {
        run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass:file",
                passwordFile.toString(),
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-sigalg",
                "SHA256withECDSA",
                "-dname",
                "CN=Viva Voce",
                "-startdate",
                "-1d",
                "-validity",
                Integer.toString(DAYS),
                "-ext",
                "BasicConstraints:critical=ca:false",
                "-ext",
                "KeyUsage:critical=digitalSignature",
                "-ext",
                "ExtendedKeyUsage=serverAuth",
                "-ext",
                "SubjectAlternativeName="
                        + names.stream().map(Keytool::alternative).collect(Collectors.joining(","))));
    }

    private static String alternative(String name) {
        boolean address = name.contains(":") || name.matches("[0-9.]+");
        return (address ? "ip:" : "dns:") + name;
    }

    private static void run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new StartRefusedException("keytool made no certificate: " + said, REMEDY);
            }
        } catch (IOException e) {
            throw new StartRefusedException(
                    "The certificate for HTTPS needs Java's keytool: " + e.getMessage(), REMEDY, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefusedException("Interrupted while the certificate was made", "start again", e);
        }
    }
}
