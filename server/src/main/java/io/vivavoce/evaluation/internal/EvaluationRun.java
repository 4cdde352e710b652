package io.vivavoce.evaluation.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One run over one interview, as it is stored, without its report.
///
/// @param number from 1 within the interview
/// @param engine who rates: `built-in` or `model`
/// @param rater the rung of the model that rates, null before one was chosen and for the rules
/// @param model the same as shown to people, null before the run is ready
/// @param seed orders and marks come from it
/// @param spread the largest of its competencies, null where no model rated
/// @param failure the kind of the last failure, null when there was none
/// @param correctedAnswers how many answers it read as the candidate corrected them, null before it is ready
/// @param nextTryAt when a failed run is tried again
record EvaluationRun(
        UUID id,
        UUID sessionId,
        int number,
        String engine,
        @Nullable String rater,
        @Nullable String model,
        @Nullable String promptHash,
        long seed,
        @Nullable Integer spread,
        String rubricVersion,
        Status status,
        int attempts,
        @Nullable String failure,
        @Nullable Instant nextTryAt,
        @Nullable Double total,
        @Nullable Integer correctedAnswers,
        Instant createdAt) {

    boolean byModel() {
        return engine.equals(ModelScorer.ENGINE);
    }

    /// Where a run stands.
    enum Status {
        PENDING,
        FAILED,
        READY,
        /// Another run was asked for in its place.
        WITHDRAWN;

        boolean waits() {
            return this == PENDING || this == FAILED;
        }

        /// The name on the wire and in the database.
        @JsonValue
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }
}
