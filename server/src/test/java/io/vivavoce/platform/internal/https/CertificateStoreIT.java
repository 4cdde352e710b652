package io.vivavoce.platform.internal.https;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.platform.Finding;
import io.vivavoce.platform.StartRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class CertificateStoreIT {
    private static final Set<String> NAMES =
            Set.of("localhost", "127.0.0.1", "::1", "study.local", "192.168.1.7", "fd00::2");

    @TempDir
    private Path data;

    private Instant now = Instant.now();
    private ServerCertificate first;

    @BeforeEach
    void makeTheFirst() {
        first = made(NAMES);
    }

    @Test
    void itIsForExactlyTheNamesOfThisMachine() throws Exception {
        X509Certificate certificate = first.certificate();
        assertThat(first.names()).containsExactlyInAnyOrderElementsOf(NAMES);
        certificate.verify(certificate.getPublicKey());
        assertThat(certificate.getSigAlgName()).isEqualTo("SHA256withECDSA");
        assertThat(certificate.getPublicKey())
                .isInstanceOfSatisfying(
                        ECPublicKey.class,
                        key -> assertThat(key.getParams().getOrder().bitLength())
                                .isEqualTo(256));
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(certificate.getBasicConstraints()).as("signs no others").isEqualTo(-1);
        assertThat(first.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
    }

    @Test
    void itIsGoodFromYesterdayOnForAYearAndAMonth() {
        X509Certificate certificate = first.certificate();
        Instant begins = certificate.getNotBefore().toInstant();
        assertThat(begins).isBefore(now.minus(Duration.ofHours(20)));
        assertThat(Duration.between(begins, first.expires()).plusHours(2).toDays())
                .isEqualTo(397);
    }

    @Test
    void nobodyElseCanReadItsKeyOrPassword() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("https"))) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        }
        assertThat(permissions(data.resolve("https"))).isEqualTo("rwx------");
        assertThat(first.toString()).doesNotContain(first.password());
    }

    @Test
    void itIsKeptWhileItFits() {
        now = now.plus(Duration.ofDays(360));
        assertThat(made(NAMES).certificate()).isEqualTo(first.certificate());
    }

    @Test
    void itIsMadeAnewBeforeItEnds() {
        now = now.plus(Duration.ofDays(367));
        assertThat(made(NAMES).certificate()).isNotEqualTo(first.certificate());
    }

    @Test
    void itIsMadeAnewWhenTheAddressesChanged() {
        Set<String> elsewhere = Set.of("localhost", "127.0.0.1", "::1", "study.local", "192.168.1.8");
        ServerCertificate second = made(elsewhere);
        assertThat(second.names()).isEqualTo(elsewhere);
        assertThat(made(elsewhere).certificate()).isEqualTo(second.certificate());
    }

    @Test
    void itIsMadeAnewWhenItCannotBeRead() throws IOException {
        Files.writeString(data.resolve("https/certificate.p12"), "no certificate");
        ServerCertificate second = made(NAMES);
        assertThat(second.certificate()).isNotEqualTo(first.certificate());
        Files.delete(data.resolve("https/certificate.password"));
        assertThat(made(NAMES).certificate()).isNotEqualTo(second.certificate());
    }

    @Test
    void oneOfOnesOwnIsTakenAsItIs() throws IOException {
        Path password = Files.writeString(data.resolve("own.password"), first.password() + "\n");
        Path own = Files.copy(data.resolve("https/certificate.p12"), data.resolve("own.p12"));
        assertThat(ServerCertificate.given(own, password).fingerprint()).isEqualTo(first.fingerprint());
        Files.writeString(password, "wrong");
        assertThatThrownBy(() -> ServerCertificate.given(own, password)).isInstanceOf(StartRefusedException.class);
        assertThatThrownBy(() -> ServerCertificate.given(data.resolve("none.p12"), null))
                .isInstanceOf(StartRefusedException.class);
    }

    @Test
    void theDoctorTellsWhichOneThereIs() {
        assertThat(examined()).startsWith("Off; ").contains(first.fingerprint(), "fd00::2", "no longer fits");
        ServerCertificate current = made(MachineNames.ofThisMachine().all());
        assertThat(examined()).contains(current.fingerprint()).doesNotContain("no longer fits");
    }

    private String examined() {
        var environment = new MockEnvironment().withProperty("vivavoce.data-dir", data.toString());
        return new HttpsExamination(() -> now)
                .examine(environment).stream().map(Finding::detail).reduce("", String::concat);
    }

    private ServerCertificate made(Set<String> names) {
        return CertificateStore.in(data, () -> now).certificate(names);
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
