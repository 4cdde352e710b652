package io.vivavoce.guide.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A guide that somebody writes, as it is stored.
///
/// @param draft what is being written, null while the last version stands as it is
/// @param draftedBy who made the draft when no person did, until a person publishes it
/// @param revision grows with every change
/// @param latest the last published version, null before the first
record OwnGuide(
        UUID id,
        @Nullable WrittenGuide draft,
        @Nullable String draftedBy,
        int revision,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt,
        @Nullable Version latest) {

    /// @param firstUsedAt when the first interview was set up with it, null before
    record Version(
            int number,
            WrittenGuide content,
            Instant publishedAt,
            @Nullable Instant firstUsedAt) {}

    /// What is edited or, without a draft, stands.
    WrittenGuide shown() {
        if (draft != null) {
            return draft;
        }
        if (latest == null) {
            throw new IllegalStateException("the guide " + id + " has neither draft nor version");
        }
        return latest.content();
    }
}
