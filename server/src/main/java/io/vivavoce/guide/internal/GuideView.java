package io.vivavoce.guide.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vivavoce.guide.internal.OwnGuide.Version;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/// A guide as the HTTP interface shows it to those who edit it.
///
/// @param content the draft or, without one, the last version
/// @param draft whether `content` is a draft
/// @param draftedBy who made the draft when no person did: it has to be looked through
/// @param published the last version, null before the first
record GuideView(
        @Schema(example = GuideView.ID) UUID id,
        @Schema(example = "4") int revision,
        WrittenGuide content,
        boolean draft,

        @Schema(description = "Who made the draft when no person did: it has to be looked through") @Nullable
        String draftedBy,

        List<Finding> findings,
        @Nullable Edition published,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt) {
    static final String ID = "0190a0a0-0000-7000-8000-000000000009";

    /// A published version.
    ///
    /// @param firstUsedAt when the first interview was set up with it; from then on it is never changed
    record Edition(
            @Schema(example = "2") int number,
            Instant publishedAt,
            @Nullable Instant firstUsedAt,
            WrittenGuide content) {
        static Edition of(Version version) {
            return new Edition(version.number(), version.publishedAt(), version.firstUsedAt(), version.content());
        }
    }

    static ResponseEntity<GuideView> created(OwnGuide guide, GuideFindings findings) {
        return ResponseEntity.created(URI.create("/api/guides/" + guide.id()))
                .body(of(guide, findings.of(guide.shown())));
    }

    static GuideView of(OwnGuide guide, List<Finding> findings) {
        Version latest = guide.latest();
        return new GuideView(
                guide.id(),
                guide.revision(),
                guide.shown(),
                guide.draft() != null,
                guide.draftedBy(),
                findings,
                latest == null ? null : Edition.of(latest),
                guide.createdAt(),
                guide.updatedAt(),
                guide.archivedAt());
    }
}
