package io.vivavoce.identity;

import java.time.Instant;
import java.util.UUID;

/// Lets somebody without an account into one interview of the bound tenant, and nowhere else. Thread-safe.
@FunctionalInterface
public interface CandidateTokens {
    /// Makes a token for this interview; it is good until it expires or the interview is deleted.
    Issued issue(UUID interview);

    /// @param token for `Authorization: Bearer`
    record Issued(String token, Instant expiresAt) {
        /// Without what lets somebody in.
        @Override
        public String toString() {
            return "Issued[" + expiresAt + "]";
        }
    }
}
