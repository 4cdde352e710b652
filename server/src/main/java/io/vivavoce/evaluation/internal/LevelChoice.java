package io.vivavoce.evaluation.internal;

import io.vivavoce.guide.Anchors;
import io.vivavoce.guide.Competency;
import io.vivavoce.language.LanguageRequest;
import io.vivavoce.language.SingleModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// Has a model choose a level from verified evidence and written anchors, and nothing else. Immutable.
final class LevelChoice {
    private final PromptTexts prompts;
    private final DataMarks marks;
    private final ModelSettings settings;
    private final long seed;
    private final String language;

    LevelChoice(PromptTexts prompts, DataMarks marks, ModelSettings settings, long seed, Locale language) {
        this.prompts = prompts;
        this.marks = marks;
        this.settings = settings;
        this.seed = seed;
        this.language = language.getDisplayLanguage(Locale.ENGLISH);
    }

    /// @param step a name of its own, from which the order of the evidence comes
    ChosenLevel choose(String step, Competency competency, List<Passage> evidence, SingleModel model, Steps steps)
            throws InterruptedException {
        return steps.ask(step, model, request(step, competency, evidence), ChosenLevel.class);
    }

    private LanguageRequest request(String step, Competency competency, List<Passage> evidence) {
        long order = seed ^ ((long) step.hashCode() << 21);
        StringBuilder about = new StringBuilder(competency.name() + "\n" + competency.summary() + "\n");
        for (int level = 1; level <= Anchors.LEVELS; level++) {
            about.append("Level ").append(level).append(": ");
            about.append(competency.anchors().level(level)).append('\n');
        }
        List<Passage> shuffled = new ArrayList<>(evidence);
        Collections.shuffle(shuffled, new Random(order));
        StringBuilder words = new StringBuilder();
        shuffled.forEach(passage -> words.append("- ")
                .append(passage.shown().replaceAll("\\R", " "))
                .append('\n'));
        String mark = marks.mark(step, about.toString() + words);
        String system = prompts.filled(
                PromptTexts.Kind.RATE,
                Map.of("mark", mark, "language", language, "sentenceCharacters", settings.sentenceCharacters()));
        return new LanguageRequest(
                system,
                List.of(LanguageRequest.Message.user("The competency and its levels:\n"
                        + DataMarks.block(mark, about.toString()) + "The evidence:\n"
                        + DataMarks.block(mark, words.toString()))),
                null,
                settings.answerTokens(),
                settings.temperature(),
                (int) (order & Integer.MAX_VALUE));
    }
}
