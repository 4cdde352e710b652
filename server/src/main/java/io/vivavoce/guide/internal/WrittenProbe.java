package io.vivavoce.guide.internal;

import io.swagger.v3.oas.annotations.media.Schema;

/// A follow-up as somebody wrote it.
///
/// @param kind the id of a [io.vivavoce.guide.ProbeKind]
record WrittenProbe(
        @Schema(example = "own-action") String kind,

        @Schema(example = "What did you yourself do in the first hours?")
        String text) {
    WrittenProbe {
        kind = PlainText.line(kind);
        text = PlainText.line(text);
    }
}
