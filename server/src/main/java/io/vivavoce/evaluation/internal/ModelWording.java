package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Judging.Gate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The scorer's own sentences about ratings by models. Pure.
final class ModelWording {
    private ModelWording() {}

    static String statement(String model, @Nullable String second, int runs) {
        String rated = second == null
                ? "%s rated each competency %s from the words that are quoted, without your name or résumé; the median counts."
                : "%s rated each competency %s from the words that are quoted, without your name or résumé; the median counts. "
                        + second + " rated each once more.";
        return rated.formatted(model, times(runs))
                + " Code checked that every quote is yours and made the total. Nobody checked whether what was said is right.";
    }

    static String instead() {
        return BuiltInScorer.STATEMENT
                + " A language model was to rate this interview, but none may be used for it any more.";
    }

    static String gate(Gate gate, ModelSettings model, EvaluationSettings settings, int words, int pieces) {
        return switch (gate) {
            case NOT_ANSWERED -> "There is no answer to rate. It does not lower the total.";
            case RECOGNITION -> "The recogniser was too unsure of these words to rate them.";
            case TOO_FEW_WORDS -> "There are too few words of substance to rate: %d.".formatted(words);
            case TOO_LITTLE_EVIDENCE ->
                "There is too little evidence: %d of the %d pieces a rating needs."
                        .formatted(pieces, settings.minimumEvidence());
            case WITHHELD -> "The model found too little in your words to choose a level.";
            case SPREAD ->
                "The model's own ratings are more than %d apart, so none of them is given."
                        .formatted(model.maximumSpread());
            case MODELS_DISAGREE ->
                "The two models are more than %d apart, so neither rating is given."
                        .formatted(model.maximumDisagreement());
            case FOLLOWED_THE_WORDS ->
                "Something in these words told the model what to do, and it did, so its rating is not given.";
        };
    }

    static String rated(List<Integer> levels, int level) {
        return "Read %s, your words came to %s; the median is %d."
                .formatted(
                        times(levels.size()),
                        levels.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        level);
    }

    static String noHeadline(int rated, int of) {
        return rated == 0
                ? "There is too little in these answers to rate."
                : "%d of %d competencies could be rated.".formatted(rated, of);
    }

    private static String times(int runs) {
        return switch (runs) {
            case 1 -> "once";
            case 2 -> "twice";
            case 3 -> "three times";
            default -> runs + " times";
        };
    }
}
