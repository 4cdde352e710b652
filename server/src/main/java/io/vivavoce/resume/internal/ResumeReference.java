package io.vivavoce.resume.internal;

import io.vivavoce.platform.InstallationKey;
import io.vivavoce.platform.Tenant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The signed address of an uploaded file: ours alone, and worth nothing in another tenant.
@Component
class ResumeReference {
    private static final int SIGNATURE_BYTES = 16;

    private final InstallationKey key;

    ResumeReference(InstallationKey key) {
        this.key = key;
    }

    String address(UUID id) {
        return "/api/resumes/" + id + "/file?signature=" + HexFormat.of().formatHex(sign(id));
    }

    boolean isValid(UUID id, String signature) {
        byte[] expected = HexFormat.of().formatHex(sign(id)).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] sign(UUID id) {
        byte[] data = (Tenant.current() + " " + id).getBytes(StandardCharsets.US_ASCII);
        return Arrays.copyOf(key.hmacSha256("resume-reference", data), SIGNATURE_BYTES);
    }
}
