package io.vivavoce.interview;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;

/// What a candidate says the words of one of their turns were. The turn itself stays as it was recognised.
///
/// @param sequence of the turn
/// @param version from 1 for each turn; the highest one holds
public record TurnCorrection(int sequence, int version, String text, By correctedBy, Instant correctedAt) {

    /// Who corrected.
    public enum By {
        CANDIDATE("candidate");

        private final String id;

        By(String id) {
            this.id = id;
        }

        /// The name on the wire and in the database.
        @JsonValue
        public String id() {
            return id;
        }
    }

    /// Whether the words differ from what was recognised; a candidate may also go back to that.
    public boolean changes(Turn turn) {
        return !text.equals(turn.text());
    }

    /// The turn with the corrected words, which stand as typed: no recogniser had a part in them.
    ///
    /// @param kind what these words do in the interview; those that were recognised may have done something else
    public Turn applied(Turn turn, TurnKind kind) {
        return new Turn(
                turn.sequence(),
                turn.speaker(),
                kind,
                text,
                turn.questionNumber(),
                turn.probe(),
                Turn.Source.TYPED,
                turn.interrupted(),
                1.0,
                turn.startedAt(),
                turn.endedAt(),
                turn.clientId(),
                turn.timeline());
    }
}
