package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Judging.Gate;
import io.vivavoce.evaluation.Judging.Judged;
import io.vivavoce.evaluation.internal.PassageSearch.Outcome;
import io.vivavoce.guide.Competency;
import io.vivavoce.language.SingleModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rates one competency with models: evidence, its verification, several ratings, the control, a second opinion, and
/// the gates between them. Immutable.
final class ModelRater {
    private final SeenInterview interview;
    private final PassageSearch search;
    private final LevelChoice choice;
    private final Controls controls;
    private final ModelSettings model;
    private final EvaluationSettings settings;
    private final long seed;

    ModelRater(
            SeenInterview interview,
            PassageSearch search,
            LevelChoice choice,
            Controls controls,
            ModelSettings model,
            EvaluationSettings settings,
            long seed) {
        this.interview = interview;
        this.search = search;
        this.choice = choice;
        this.controls = controls;
        this.model = model;
        this.settings = settings;
        this.seed = seed;
    }

    /// @param rating null behind a gate
    /// @param words the reason of the first run that came to the median, not yet checked
    /// @param questions levels by question number, of those that could be rated by themselves
    record Outcomes(
            Competency competency,
            Judged judged,
            List<Passage> passages,
            @Nullable Integer rating,
            @Nullable ChosenLevel words,
            Map<Integer, Integer> questions) {
        Outcomes {
            passages = List.copyOf(passages);
            questions = Map.copyOf(questions);
        }
    }

    Outcomes rate(Competency competency, Panel panel, Steps steps) throws InterruptedException {
        List<Answer> answered = interview.answersAbout(competency.id()).stream()
                .filter(Answer::answered)
                .toList();
        List<Answer> heard = answered.stream().filter(interview::heard).toList();
        if (heard.isEmpty()) {
            return closed(
                    competency, answered.isEmpty() ? Gate.NOT_ANSWERED : Gate.RECOGNITION, new Outcome(List.of(), 0));
        }
        if (heard.stream().mapToInt(Answer::words).sum() < settings.minimumWords()) {
            return closed(competency, Gate.TOO_FEW_WORDS, new Outcome(List.of(), 0));
        }
        Outcome found = search.search(competency, heard, panel.rater(), steps);
        Gate before = gate(found.passages());
        return before == null ? levels(competency, found, panel, steps) : closed(competency, before, found);
    }

    private Outcomes levels(Competency competency, Outcome found, Panel panel, Steps steps)
            throws InterruptedException {
        List<Passage> passages = found.passages();
        Levels levels = runs("rate:" + competency.id(), competency, passages, panel.rater(), steps);
        boolean followed = followed("control:" + competency.id(), passages, panel.rater(), steps);
        SingleModel second = panel.second();
        Integer other = second == null
                ? null
                : choice.choose("second:" + competency.id(), competency, passages, second, steps)
                        .level();
        Gate gate = gate(levels, other, followed);
        Judged judged = new Judged(
                competency.id(),
                levels.given(),
                levels.withheld(),
                levels.spread(),
                other,
                found.named(),
                passages.size(),
                gate);
        if (gate != null) {
            return new Outcomes(competency, judged, passages, null, null, Map.of());
        }
        int rating = levels.median();
        return new Outcomes(
                competency,
                judged,
                passages,
                rating,
                levels.first(rating),
                questions(competency, passages, rating, panel.rater(), steps));
    }

    private Levels runs(String step, Competency competency, List<Passage> passages, SingleModel rater, Steps steps)
            throws InterruptedException {
        List<ChosenLevel> chosen = new ArrayList<>();
        for (int run = 1; run <= model.runs(); run++) {
            chosen.add(choice.choose(step + ":" + run, competency, passages, rater, steps));
        }
        return new Levels(chosen);
    }

    /// Whether a level above the lowest was found for what nobody spoke of.
    private boolean followed(String step, List<Passage> passages, SingleModel rater, Steps steps)
            throws InterruptedException {
        String words = String.join("\n", passages.stream().map(Passage::shown).toList());
        ChosenLevel level = choice.choose(step, controls.of(seed, words), passages, rater, steps);
        return level.level() != null && level.level() > 1;
    }

    private @Nullable Gate gate(Levels levels, @Nullable Integer other, boolean followed) {
        if (followed) {
            return Gate.FOLLOWED_THE_WORDS;
        }
        Integer spread = levels.spread();
        if (!levels.mostlyGiven() || spread == null) {
            return Gate.WITHHELD;
        }
        if (spread > model.maximumSpread()) {
            return Gate.SPREAD;
        }
        return other != null && Math.abs(other - levels.median()) > model.maximumDisagreement()
                ? Gate.MODELS_DISAGREE
                : null;
    }

    private @Nullable Gate gate(List<Passage> passages) {
        if (passages.size() < settings.minimumEvidence()) {
            return Gate.TOO_LITTLE_EVIDENCE;
        }
        return words(passages) < settings.minimumWords() ? Gate.TOO_FEW_WORDS : null;
    }

    /// Levels of single answers: that of the competency where all its evidence stands in one, else each by its own.
    private Map<Integer, Integer> questions(
            Competency competency, List<Passage> passages, int rating, SingleModel rater, Steps steps)
            throws InterruptedException {
        Map<Integer, List<Passage>> byQuestion = new HashMap<>();
        passages.forEach(passage -> byQuestion
                .computeIfAbsent(passage.quote().questionNumber(), number -> new ArrayList<>())
                .add(passage));
        if (byQuestion.size() == 1) {
            return Map.of(passages.getFirst().quote().questionNumber(), rating);
        }
        Map<Integer, Integer> levels = new HashMap<>();
        for (Map.Entry<Integer, List<Passage>> one : byQuestion.entrySet()) {
            if (gate(one.getValue()) == null) {
                Levels alone = runs("question:" + one.getKey(), competency, one.getValue(), rater, steps);
                if (gate(alone, null, false) == null) {
                    levels.put(one.getKey(), alone.median());
                }
            }
        }
        return levels;
    }

    static int words(List<Passage> passages) {
        return passages.stream()
                .mapToInt(passage -> Words.count(passage.quote().text()))
                .sum();
    }

    private static Outcomes closed(Competency competency, Gate gate, Outcome found) {
        Judged judged = new Judged(
                competency.id(),
                List.of(),
                0,
                null,
                null,
                found.named(),
                found.passages().size(),
                gate);
        return new Outcomes(competency, judged, found.passages(), null, null, Map.of());
    }
}
