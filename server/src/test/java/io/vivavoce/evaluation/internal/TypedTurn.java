package io.vivavoce.evaluation.internal;

import io.vivavoce.interview.Speaker;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import java.time.Duration;

/// Typed answers to the first question.
final class TypedTurn {
    /// Where it stands in its interview.
    static final int SEQUENCE = 3;

    private TypedTurn() {}

    static Turn saying(String text) {
        return new Turn(
                SEQUENCE,
                Speaker.CANDIDATE,
                TurnKind.ANSWER,
                text,
                1,
                null,
                Turn.Source.TYPED,
                false,
                1.0,
                Duration.ZERO,
                Duration.ZERO,
                null,
                null);
    }
}
