package io.vivavoce.voice.internal;

import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import io.vivavoce.voice.TurnBasedInterviews.Answer;
import io.vivavoce.voice.TurnBasedInterviews.Words;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An answer, and how it is known again when it is sent twice: by the key the client chose, else by what it answers
/// and says, as long as nothing was asked since. Immutable.
final class GivenAnswer {
    private final UUID session;
    private final Answer answer;
    private final byte[] hash;

    GivenAnswer(UUID session, Answer answer) {
        this.session = session;
        this.answer = answer;
        this.hash = hash(
                switch (answer.words()) {
                    case Words.Written(String text) -> text.strip().getBytes(StandardCharsets.UTF_8);
                    case Words.Recorded(byte[] file) -> file;
                });
    }

    /// The turn it was stored as, if it was.
    @Nullable
    Turn among(List<Turn> turns) {
        UUID chosen = chosen();
        if (chosen != null) {
            return turns.stream()
                    .filter(turn -> chosen.equals(turn.clientId()))
                    .findFirst()
                    .orElse(null);
        }
        Turn last = lastOfCandidate(turns);
        if (last == null || !idAt(last.sequence()).equals(last.clientId())) {
            return null;
        }
        boolean sameQuestion = answer.questionNumber() == null || answer.questionNumber() == last.questionNumber();
        return sameQuestion && (isLast(last, turns) || namesWhat(last)) ? last : null;
    }

    /// The identifier it is stored with as the turn with this number.
    UUID idAt(int sequence) {
        UUID chosen = chosen();
        return chosen != null
                ? chosen
                : id(ByteBuffer.allocate(hash.length + 4)
                        .put(hash)
                        .putInt(sequence)
                        .array());
    }

    /// The identifier made of the client's key, null without one.
    @Nullable
    UUID chosen() {
        return answer.key().map(key -> id(key.getBytes(StandardCharsets.UTF_8))).orElse(null);
    }

    /// Whether it is an answer to this question, as far as the client says.
    boolean answers(int questionNumber, int turn) {
        return (answer.questionNumber() == null || answer.questionNumber() == questionNumber)
                && (answer.turn() == null || answer.turn() == turn);
    }

    /// Nothing was asked since, but perhaps the farewell was said.
    private static boolean isLast(Turn turn, List<Turn> turns) {
        return turns.getLast().equals(turn) || turns.getLast().kind() == TurnKind.CLOSE;
    }

    /// Whether the client names the interviewer's turn that was answered by it, and none that came after.
    private boolean namesWhat(Turn stored) {
        return answer.turn() != null && answer.turn() < stored.sequence();
    }

    private UUID id(byte[] of) {
        return UUID.nameUUIDFromBytes(ByteBuffer.allocate(16 + of.length)
                .putLong(session.getMostSignificantBits())
                .putLong(session.getLeastSignificantBits())
                .put(of)
                .array());
    }

    private static @Nullable Turn lastOfCandidate(List<Turn> turns) {
        return turns.reversed().stream().filter(Turn::byCandidate).findFirst().orElse(null);
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
