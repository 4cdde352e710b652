package io.vivavoce.evaluation.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One run over one interview, as it is stored, without its report.
///
/// @param number from 1 within the interview
/// @param correctedAnswers how many answers it read as the candidate corrected them, null before it is ready
/// @param nextTryAt when a failed run is tried again
record EvaluationRun(
        UUID id,
        UUID sessionId,
        int number,
        String engine,
        String rubricVersion,
        Status status,
        int attempts,
        @Nullable Instant nextTryAt,
        @Nullable Double total,
        @Nullable Integer correctedAnswers,
        Instant createdAt) {

    /// Where a run stands.
    enum Status {
        PENDING,
        FAILED,
        READY;

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
