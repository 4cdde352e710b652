package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Judging.Gate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The report's own sentences about ratings by models, in one language. Immutable.
final class ModelWording {
    private final Wording wording;

    ModelWording(Wording wording) {
        this.wording = wording;
    }

    String statement(String model, @Nullable String second, int runs) {
        String rated = wording.say("model-rated", "model", model, "runs", runs);
        String again = second == null ? "" : " " + wording.say("model-second", "model", second);
        return rated + again + " " + wording.say("model-checked");
    }

    /// Why the rules rated where a model was to.
    String instead() {
        return wording.say("statement") + " " + wording.say("model-instead");
    }

    String gate(Gate gate, ModelSettings model, EvaluationSettings settings, int words, int pieces) {
        return switch (gate) {
            case NOT_ANSWERED -> wording.say("not-reached");
            case RECOGNITION -> wording.say("model-unheard");
            case TOO_FEW_WORDS -> wording.say("model-few-words", "words", words);
            case TOO_LITTLE_EVIDENCE ->
                wording.say("model-little-evidence", "pieces", pieces, "needed", settings.minimumEvidence());
            case WITHHELD -> wording.say("model-withheld");
            case SPREAD -> wording.say("model-spread", "most", model.maximumSpread());
            case MODELS_DISAGREE -> wording.say("model-disagree", "most", model.maximumDisagreement());
            case FOLLOWED_THE_WORDS -> wording.say("model-followed");
        };
    }

    String rated(List<Integer> levels, int level) {
        String all = levels.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return wording.say("model-levels", "levels", all, "level", level);
    }
}
