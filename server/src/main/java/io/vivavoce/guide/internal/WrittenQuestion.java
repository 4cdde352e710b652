package io.vivavoce.guide.internal;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.annotations.media.Schema;
import io.vivavoce.guide.Anchors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question as somebody wrote it.
///
/// @param id given when it comes without one
/// @param level the id of the difficulty it is for, empty for any
/// @param mustAsk asked of everybody, word for word, whatever else is left out
/// @param hint what a friendly interviewer may add, empty where none is allowed
/// @param looksFor ids of what a full answer contains, in the order it is probed for
/// @param anchors five of its own, or none to rate it by those of the competency
record WrittenQuestion(
        @Schema(example = "ownership-standard-1") String id,

        @Schema(example = "Tell me about a time something you were responsible for started to go wrong.")
        String text,

        @Schema(description = "The difficulty it is for; empty for any", example = "standard")
        String level,

        @Schema(description = "Asked of everybody, word for word") @JsonSetter(nulls = Nulls.AS_EMPTY)
        boolean mustAsk,

        @Schema(description = "What a friendly interviewer may add; empty for nothing")
        String hint,

        @Schema(description = "What a full answer contains, in the order it is probed for")
        List<String> looksFor,

        @Schema(description = "The follow-ups that may be asked, and no others")
        List<WrittenProbe> probes,

        @Schema(description = "Five of its own, or none to rate by those of the competency")
        List<String> anchors,

        List<String> cues) {
    WrittenQuestion {
        id = WrittenId.of("q", id, text);
        text = PlainText.line(text);
        level = PlainText.line(level);
        hint = PlainText.line(hint);
        looksFor = WrittenCompetency.some(looksFor);
        probes = WrittenGuide.orNone(probes);
        anchors = ownAnchors(anchors);
        cues = WrittenCompetency.some(cues);
    }

    private static List<String> ownAnchors(@Nullable List<String> texts) {
        List<String> filled = WrittenCompetency.filled(texts, Anchors.LEVELS);
        return filled.stream().allMatch(String::isEmpty) ? List.of() : filled;
    }
}
