package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.internal.Material.Recognizer;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.RecognitionSettings;
import io.vivavoce.interview.Turn;
import java.util.List;

/// Opens the built-in scorer to the tests of other modules.
public final class BuiltInScorers {
    private static final Scoring SCORING =
            new EvaluationConfiguration().scoring(EvaluationSettings.defaults(), RecognitionSettings.defaults());

    private BuiltInScorers() {}

    public static Report score(InterviewSession session, List<Turn> turns) {
        return SCORING.score(Material.of(session, turns, Recognizer.UNKNOWN));
    }
}
