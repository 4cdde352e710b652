package io.vivavoce.guide.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Identifiers within a guide. What comes without one gets it from its words, so that the same file always gives the
/// same.
final class WrittenId {
    private static final Pattern VALID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");
    private static final int BYTES = 5;

    private WrittenId() {}

    /// The one it comes with, else one made from its words.
    static String of(String prefix, @Nullable String id, @Nullable String words) {
        String given = PlainText.line(id);
        return given.isEmpty() ? prefix + "-" + fingerprint(PlainText.line(words)) : given;
    }

    static boolean isValid(String id) {
        return VALID.matcher(id).matches();
    }

    private static String fingerprint(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
