package io.vivavoce.identity.internal;

import io.vivavoce.platform.InstallationKey;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The tokens of links in mails: a row's identifier and its signature. They can be made again whenever a mail is
/// written, so that nothing that is stored lets anybody in. Thread-safe.
@Component
class LinkTokens {
    private static final int ID_BYTES = 16;
    private static final int SIGNATURE_BYTES = 32;

    private final InstallationKey key;

    LinkTokens(InstallationKey key) {
        this.key = key;
    }

    /// @param kind what the link is for; a token for one is worth nothing for another
    String of(String kind, UUID id) {
        byte[] row = bytes(id);
        byte[] token = Arrays.copyOf(row, ID_BYTES + SIGNATURE_BYTES);
        System.arraycopy(key.hmacSha256(kind, row), 0, token, ID_BYTES, SIGNATURE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /// The row that a token of ours is about.
    Optional<UUID> read(String kind, String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != ID_BYTES + SIGNATURE_BYTES) {
            return Optional.empty();
        }
        byte[] row = Arrays.copyOf(bytes, ID_BYTES);
        byte[] signature = Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
        if (!MessageDigest.isEqual(signature, key.hmacSha256(kind, row))) {
            return Optional.empty();
        }
        ByteBuffer id = ByteBuffer.wrap(row);
        return Optional.of(new UUID(id.getLong(), id.getLong()));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
