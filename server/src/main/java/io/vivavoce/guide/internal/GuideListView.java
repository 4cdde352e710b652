package io.vivavoce.guide.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vivavoce.guide.internal.OwnGuide.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The guides there are, the one changed last first.
///
/// @param languages in which guides can be written
record GuideListView(List<Item> guides, List<String> languages, Limits limits) {

    /// @param draft whether there are changes that are not published
    /// @param published what an interview can be set up with now, null when there is nothing
    record Item(
            @Schema(example = GuideView.ID) UUID id,
            @Schema(example = "Backend engineer, Lyon") String name,
            boolean draft,
            @Nullable Usable published,
            int competencies,
            int questions,
            Instant updatedAt,
            boolean archived,
            boolean used) {
        static Item of(OwnGuide guide) {
            WrittenGuide shown = guide.shown();
            Version latest = guide.latest();
            return new Item(
                    guide.id(),
                    shown.name(),
                    guide.draft() != null,
                    latest == null ? null : Usable.of(latest),
                    shown.competencies().size(),
                    (int) shown.questions().count(),
                    guide.updatedAt(),
                    guide.archivedAt() != null,
                    latest != null && (latest.number() > 1 || latest.firstUsedAt() != null));
        }
    }

    /// What an interview with a guide is unless somebody asks for something else.
    ///
    /// @param questions how many are asked
    record Usable(
            int version,
            String name,
            String language,
            String interviewType,
            String difficulty,
            int minutes,
            int questions,
            List<String> competencies) {
        static Usable of(Version version) {
            WrittenGuide guide = version.content();
            Integer asked = guide.asked();
            return new Usable(
                    version.number(),
                    guide.name(),
                    guide.language(),
                    guide.interviewType(),
                    guide.level(),
                    guide.minutes(),
                    asked == null ? (int) guide.questions().count() : asked,
                    guide.competencies().stream().map(WrittenCompetency::name).toList());
        }
    }

    /// What a guide may hold.
    record Limits(
            int guides,
            long fileBytes,
            int textCharacters,
            int competencies,
            int questions,
            int minMinutes,
            int maxMinutes) {
        static Limits of(GuideSettings settings) {
            return new Limits(
                    settings.maxGuides(),
                    settings.maxFileSize().toBytes(),
                    settings.textCharacters(),
                    settings.maxCompetencies(),
                    settings.maxQuestions(),
                    settings.minMinutes(),
                    settings.maxMinutes());
        }
    }
}
