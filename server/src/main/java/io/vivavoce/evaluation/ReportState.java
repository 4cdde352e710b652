package io.vivavoce.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether an interview has a report yet.
///
/// @param reason why there is none, null when there is one
/// @param nextTryAt when a failed evaluation is tried again, null otherwise
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportState(
        Kind state,
        @Nullable String reason,
        @Nullable Instant nextTryAt,
        @Nullable Report report) {

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
        return new ReportState(Kind.READY, null, null, report);
    }

    public static ReportState without(Kind state, String reason) {
        return new ReportState(state, reason, null, null);
    }

    public static ReportState failed(String reason, @Nullable Instant nextTryAt) {
        return new ReportState(Kind.FAILED, reason, nextTryAt, null);
    }
}
