package io.vivavoce.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The secret of this installation, from which everything it signs and seals is derived. Thread-safe; never shown.
public final class InstallationKey {
    public static final int BYTES = 32;

    private static final String HMAC = "HmacSHA256";
    private static final String SEAL = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

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

    /// Encrypts `data` (AES-256-GCM) under a key of its own for each `purpose`: nonce, then ciphertext and tag.
    public byte[] seal(String purpose, byte[] data) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(data);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + SEAL, e);
        }
    }

    /// What was sealed for the same purpose with the same key; empty when it was not, or was changed since.
    public Optional<byte[]> open(String purpose, byte[] sealed) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            return Optional.empty();
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, purpose, Arrays.copyOf(sealed, NONCE_BYTES));
            return Optional.of(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + SEAL, e);
        }
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
        byte[] key = hmac(secret, ("seal " + purpose).getBytes(StandardCharsets.UTF_8));
        Cipher cipher = Cipher.getInstance(SEAL);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
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
