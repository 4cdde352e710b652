package io.vivavoce.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The secret of this installation, from which everything it signs is derived. Thread-safe; never shown.
public final class InstallationKey {
    public static final int BYTES = 32;

    private static final String HMAC = "HmacSHA256";

    private final byte[] secret;

    /// @param secret at least [#BYTES] bytes
    public InstallationKey(byte[] secret) {
        if (secret.length < BYTES) {
            throw new IllegalArgumentException("The installation key needs at least " + BYTES + " bytes");
        }
        this.secret = Arrays.copyOf(secret, secret.length);
    }

    /// HMAC-SHA-256 of `data` under a key of its own for each `purpose`, so that a signature made for one purpose is
    /// worth nothing for another.
    public byte[] hmacSha256(String purpose, byte[] data) {
        return hmac(hmac(secret, purpose.getBytes(StandardCharsets.UTF_8)), data);
    }

    private static byte[] hmac(byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + HMAC, e);
        }
    }

    @Override
    public String toString() {
        return "InstallationKey[…]";
    }
}
