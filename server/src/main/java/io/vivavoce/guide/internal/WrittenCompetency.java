package io.vivavoce.guide.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import io.vivavoce.guide.Anchors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A competency as somebody wrote it.
///
/// @param id given when it comes without one
/// @param anchors always five, empty where nothing is written yet
/// @param nextSteps always four: what to practise at the levels 1 to 4
/// @param questions in the order they are asked
record WrittenCompetency(
        @Schema(example = "ownership") String id,
        @Schema(example = "Ownership") String name,

        @Schema(example = "Taking something on and answering for how it turns out.")
        String summary,

        @Schema(description = "Relative to the others", example = "25")
        int weight,

        @Schema(description = "What an answer shows at the levels 1 to 5")
        List<String> anchors,

        @Schema(description = "What to practise at the levels 1 to 4")
        List<String> nextSteps,

        @Schema(description = "Words people use when they speak of it")
        List<String> cues,

        List<WrittenQuestion> questions) {
    WrittenCompetency {
        id = WrittenId.of("c", id, name);
        name = PlainText.line(name);
        summary = PlainText.line(summary);
        anchors = filled(anchors, Anchors.LEVELS);
        nextSteps = filled(nextSteps, Anchors.LEVELS - 1);
        cues = some(cues);
        questions = WrittenGuide.orNone(questions);
    }

    /// As many texts as there are levels.
    ///
    /// @throws IllegalArgumentException when there are more
    static List<String> filled(@Nullable List<String> texts, int levels) {
        List<String> filled = new ArrayList<>(PlainText.lines(texts));
        if (filled.size() > levels) {
            throw new IllegalArgumentException("at most " + levels + " levels");
        }
        Stream.generate(() -> "").limit(levels - filled.size()).forEach(filled::add);
        return List.copyOf(filled);
    }

    /// Without empty ones, each once.
    static List<String> some(@Nullable List<String> texts) {
        return PlainText.lines(texts).stream()
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
