package io.vivavoce.evaluation.internal;

import io.vivavoce.interview.Turn;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Tells whether two runs read the same words: SHA-256 over number, speaker, kind and text of each turn.
final class TranscriptHash {
    private TranscriptHash() {}

    static String of(List<Turn> turns) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Turn turn : turns) {
                byte[] said =
                        (turn.speaker() + "\n" + turn.kind() + "\n" + turn.text()).getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(2 * Integer.BYTES)
                        .putInt(turn.sequence())
                        .putInt(said.length)
                        .array());
                digest.update(said);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
