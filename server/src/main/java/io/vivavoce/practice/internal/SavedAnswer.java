package io.vivavoce.practice.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An answer that a person keeps.
///
/// @param sessionId the interview it was given in, null when that was deleted
/// @param question its number there
/// @param said the words as they were given, corrections included; never changes
/// @param text the same as the person has gone on writing it
/// @param keep whether it stays when the interview is deleted
record SavedAnswer(
        UUID id,
        @Nullable UUID sessionId,
        int question,
        String questionText,
        String competencyId,
        String competency,
        String language,
        String said,
        String text,
        List<String> tags,
        boolean keep,
        Instant savedAt,
        Instant changedAt) {
    SavedAnswer {
        tags = List.copyOf(tags);
    }
}
