package io.vivavoce.resume;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A résumé that a person uploaded.
///
/// @param fileName as the person knows it, never a path
/// @param text what could be read of it, cleaned; empty when nothing could
/// @param extractionError a sentence for the person: why there is no text, or not all of it; null when all was read
/// @param extractionCode the same for programs: `encrypted`, `no-text`
public record Resume(
        UUID id,
        String fileName,
        int words,
        String text,
        @Nullable String extractionError,
        @Nullable String extractionCode,
        Instant createdAt) {}
