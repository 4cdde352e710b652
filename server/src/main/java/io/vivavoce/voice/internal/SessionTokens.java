package io.vivavoce.voice.internal;

import io.vivavoce.platform.InstallationKey;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Tokens that open the live connection of one session and nothing else: tenant, session and expiry, signed. Nothing is
/// stored, and they survive a restart. Thread-safe.
@Component
class SessionTokens {
    private static final String PURPOSE = "session-connection";
    private static final int SIGNATURE_BYTES = 32;
    private static final int CLAIM_BYTES = 16 + 16 + 8;

    private final InstallationKey key;
    private final InstantSource clock;
    private final VoiceSettings settings;

    SessionTokens(InstallationKey key, InstantSource clock, VoiceSettings settings) {
        this.key = key;
        this.clock = clock;
        this.settings = settings;
    }

    /// Whom a token lets in.
    record Grant(UUID tenant, UUID session) {}

    record Token(String value, Instant expiresAt) {}

    Token issue(UUID tenant, UUID session) {
        Instant expiresAt = clock.instant().plus(settings.tokenLifetime());
        byte[] claims = ByteBuffer.allocate(CLAIM_BYTES)
                .putLong(tenant.getMostSignificantBits())
                .putLong(tenant.getLeastSignificantBits())
                .putLong(session.getMostSignificantBits())
                .putLong(session.getLeastSignificantBits())
                .putLong(expiresAt.getEpochSecond())
                .array();
        byte[] token = Arrays.copyOf(claims, CLAIM_BYTES + SIGNATURE_BYTES);
        System.arraycopy(key.hmacSha256(PURPOSE, claims), 0, token, CLAIM_BYTES, SIGNATURE_BYTES);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(token), expiresAt);
    }

    /// The grant of a token that is ours, unchanged and not expired.
    Optional<Grant> check(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != CLAIM_BYTES + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        byte[] claims = Arrays.copyOf(bytes, CLAIM_BYTES);
        byte[] signature = Arrays.copyOfRange(bytes, CLAIM_BYTES, bytes.length);
        if (!MessageDigest.isEqual(signature, key.hmacSha256(PURPOSE, claims))) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(claims);
        UUID tenant = new UUID(read.getLong(), read.getLong());
        UUID session = new UUID(read.getLong(), read.getLong());
        boolean valid = clock.instant().getEpochSecond() < read.getLong();
        return valid ? Optional.of(new Grant(tenant, session)) : Optional.empty();
    }
}
