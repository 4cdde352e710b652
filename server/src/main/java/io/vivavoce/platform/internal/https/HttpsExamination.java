package io.vivavoce.platform.internal.https;

import io.vivavoce.platform.Examination;
import io.vivavoce.platform.Finding;
import io.vivavoce.platform.StartRefusedException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/// Which certificate other devices are shown.
public class HttpsExamination implements Examination {
    private static final String SUBJECT = "HTTPS";

    private final InstantSource clock;

    /// As the doctor makes it.
    public HttpsExamination() {
        this(InstantSource.system());
    }

    HttpsExamination(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public List<Finding> examine(Environment environment) {
        HttpsSettings settings = Binder.get(environment).bindOrCreate("vivavoce.https", HttpsSettings.class);
        Path data =
                Path.of(environment.getProperty("vivavoce.data-dir", "data")).toAbsolutePath();
        return List.of(settings.keyStore() == null ? selfSigned(settings, data) : given(settings.keyStore(), settings));
    }

    private Finding selfSigned(HttpsSettings settings, Path data) {
        CertificateStore store = CertificateStore.in(data, clock);
        Optional<ServerCertificate> kept = store.kept();
        if (kept.isEmpty()) {
            return Finding.ok(
                    SUBJECT,
                    settings.enabled()
                            ? "On; a certificate is made at the next start."
                            : "Off; ./viva run --https opens it to a phone in the same network.");
        }
        boolean fits = store.fits(kept.get(), MachineNames.ofThisMachine().all());
        return Finding.ok(
                SUBJECT,
                onOrOff(settings)
                        + description(kept.get())
                        + (fits
                                ? ""
                                : " It no longer fits this machine: the next start with HTTPS makes another one."));
    }

    private static Finding given(Path keyStore, HttpsSettings settings) {
        try {
            return Finding.ok(
                    SUBJECT,
                    onOrOff(settings)
                            + description(ServerCertificate.given(keyStore, settings.keyStorePasswordFile())));
        } catch (StartRefusedException e) {
            return Finding.down(SUBJECT, e.getMessage() + ": " + e.remedy());
        }
    }

    private static String onOrOff(HttpsSettings settings) {
        return settings.enabled() ? "On; " : "Off; ";
    }

    private static String description(ServerCertificate certificate) {
        return "the certificate for " + String.join(", ", certificate.names()) + " is good until "
                + certificate.expires().atZone(ZoneOffset.UTC).toLocalDate() + "; its SHA-256 is "
                + certificate.fingerprint() + ".";
    }
}
