package io.vivavoce.guide.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.InterviewType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A guide as somebody wrote it, perhaps not finished: any text may be empty. It is stored, sent and kept in files in
/// this form.
///
/// @param interviewType the id of an [InterviewType]
/// @param level the id of the [Difficulty] it was written for
/// @param minutes the time budget
/// @param asked how many questions an interview asks; null for all
/// @param competencies in the order they are talked about
record WrittenGuide(
        @Schema(example = "Backend engineer, Lyon") String name,

        @Schema(description = "What it is for, seen by those who edit it", example = "Second talk, with the team")
        String description,

        @Schema(description = "A language tag", example = "en")
        String language,

        @Schema(example = "technical") String interviewType,

        @Schema(description = "The difficulty it was written for", example = "standard")
        String level,

        @Schema(example = "30") int minutes,

        @Schema(description = "How many questions an interview asks; null for all", example = "6") @Nullable
        Integer asked,

        List<WrittenCompetency> competencies) {
    WrittenGuide {
        name = PlainText.line(name);
        description = PlainText.paragraphs(description);
        language = PlainText.line(language);
        interviewType = PlainText.line(interviewType);
        level = PlainText.line(level);
        competencies = orNone(competencies);
    }

    /// An empty one to begin with.
    static WrittenGuide empty(String name, String language) {
        return new WrittenGuide(
                name, "", language, InterviewType.BEHAVIOURAL.id(), Difficulty.STANDARD.id(), 20, null, List.of());
    }

    WrittenGuide named(String other) {
        return new WrittenGuide(other, description, language, interviewType, level, minutes, asked, competencies);
    }

    Stream<WrittenQuestion> questions() {
        return competencies.stream().flatMap(competency -> competency.questions().stream());
    }

    Optional<InterviewType> type() {
        return Stream.of(InterviewType.values())
                .filter(type -> type.id().equals(interviewType))
                .findFirst();
    }

    Optional<Difficulty> difficulty() {
        return difficulty(level);
    }

    static Optional<Difficulty> difficulty(String id) {
        return Stream.of(Difficulty.values())
                .filter(difficulty -> difficulty.id().equals(id))
                .findFirst();
    }

    /// The list, none for null; refuses a null within.
    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
