package io.vivavoce.evaluation.internal.share;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One address by which a report may be read. Its token is known only to whoever was given it.
///
/// @param transcript whether all that was said is shown, too
/// @param name whether the candidate's name is shown
/// @param revokedAt when it was taken back, null while it was not
/// @param opened how often it was read
record ShareLink(
        UUID id,
        UUID sessionId,
        boolean transcript,
        boolean name,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        int opened,
        @Nullable Instant lastOpenedAt) {
    boolean good(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
