package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.internal.Material.Recognizer;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.Turn;
import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.SingleModel;
import java.util.List;

/// Opens scoring with a language model to the tests of other modules.
public final class ModelScorers {
    private static final long SEED = 7;

    private ModelScorers() {}

    /// Rated and put into words by one model.
    public static Report score(LanguageModel model, InterviewSession session, List<Turn> turns) {
        SingleModel alone = new SingleModel("model", model.capabilities().engine(), true, model);
        Material material = Material.of(session, turns, Recognizer.UNKNOWN);
        return ModelScorerTest.score(material, new Panel(alone, null, alone), SEED);
    }
}
