package io.vivavoce.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// How an API key is written: `viva_`, eight characters to know it by, a secret, and a checksum. Programs that look for
/// leaked secrets find it, and a key that was mistyped or cut off is seen to be one without looking anywhere.
final class ApiKeyText {
    /// What every key begins with.
    static final String MARK = "viva_";

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int NAMED = 8;
    /// As many letters as hold 256 bits.
    private static final int SECRET = 43;

    private static final int CHECKSUM = 8;
    private static final Pattern SHAPE =
            Pattern.compile(MARK + "[0-9A-Za-z]{" + NAMED + "}_[0-9A-Za-z]{" + SECRET + "}[0-9a-f]{" + CHECKSUM + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ApiKeyText() {}

    static String random() {
        String body = MARK + letters(NAMED) + "_" + letters(SECRET);
        return body + checksum(body);
    }

    /// Whether it may be a key at all.
    static boolean isWhole(String key) {
        if (!SHAPE.matcher(key).matches()) {
            return false;
        }
        int end = key.length() - CHECKSUM;
        return checksum(key.substring(0, end)).equals(key.substring(end));
    }

    /// The part that may be shown.
    static String prefix(String key) {
        return key.substring(0, MARK.length() + NAMED);
    }

    private static String letters(int count) {
        return RANDOM.ints(count, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, at) -> text.append(ALPHABET.charAt(at)), StringBuilder::append)
                .toString();
    }

    private static String checksum(String body) {
        CRC32 sum = new CRC32();
        sum.update(body.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().toHexDigits(sum.getValue(), CHECKSUM);
    }
}
