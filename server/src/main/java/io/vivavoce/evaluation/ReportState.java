package io.vivavoce.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether an interview has a report yet.
///
/// @param reason why there is none, null when there is one
/// @param nextTryAt when a failed evaluation is tried again, null otherwise
/// @param waiting the run that is to make it, null when there is none
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportState(
        Kind state,
        @Nullable String reason,
        @Nullable Instant nextTryAt,
        @Nullable Report report,
        @Nullable Waiting waiting) {

    /// The run a report is waited for.
    ///
    /// @param engine who rates: `built-in` or `model`
    /// @param attempts tries that failed
    /// @param failure why the last one failed: `unavailable`, `unauthorised`, `busy`, `timeout`, `rejected` or
    ///     `crashed`, as the model did, or `error` when it was none's fault; null when none did
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Waiting(
            UUID runId,
            String engine,
            int attempts,
            @Nullable String failure) {}

    /// Where a report stands.
    public enum Kind {
        NOT_ENDED("not-ended"),
        PENDING("pending"),
        INSUFFICIENT_DATA("insufficient-data"),
        READY("ready"),
        FAILED("failed");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /// The name on the wire.
        @JsonValue
        public String id() {
            return id;
        }
    }

    public static ReportState ready(Report report) {
        return new ReportState(Kind.READY, null, null, report, null);
    }

    public static ReportState without(Kind state, String reason) {
        return new ReportState(state, reason, null, null, null);
    }

    public static ReportState pending(String reason, @Nullable Waiting waiting) {
        return new ReportState(Kind.PENDING, reason, null, null, waiting);
    }

    public static ReportState failed(String reason, @Nullable Instant nextTryAt, Waiting waiting) {
        return new ReportState(Kind.FAILED, reason, nextTryAt, null, waiting);
    }
}
