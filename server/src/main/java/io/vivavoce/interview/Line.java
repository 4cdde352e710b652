package io.vivavoce.interview;

import io.vivavoce.guide.ProbeKind;
import org.jspecify.annotations.Nullable;

/// What the interviewer says next.
///
/// @param questionNumber the core question it belongs to, 0 before the first and after the last
/// @param probe what a probe asks for, null for every other kind
/// @param last the interview is over once this has been heard
public record Line(
        TurnKind kind,
        String text,
        int questionNumber,
        @Nullable ProbeKind probe,
        boolean last) {}
