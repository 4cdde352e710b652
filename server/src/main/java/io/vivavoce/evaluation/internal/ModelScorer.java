package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Judging;
import io.vivavoce.evaluation.Judging.Gate;
import io.vivavoce.evaluation.Judging.Judged;
import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.Report.CompetencyResult;
import io.vivavoce.evaluation.Report.CompetencyResult.CompetencyState;
import io.vivavoce.evaluation.Report.Confidence;
import io.vivavoce.evaluation.Report.Flag;
import io.vivavoce.evaluation.Report.QuestionResult;
import io.vivavoce.evaluation.Report.Quote;
import io.vivavoce.evaluation.Report.Quote.Shows;
import io.vivavoce.evaluation.internal.ModelRater.Outcomes;
import io.vivavoce.guide.Competency;
import io.vivavoce.interview.RecognitionSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Scores an interview with language models. What needs no model stands as the rules have it; no model has a say in the
/// total. Thread-safe; with models that answer the same, the same material gives the same ratings.
final class ModelScorer {
    static final String ENGINE = "model";

    private static final int SURE_PIECES = 5;
    private static final int SURE_WORDS = 70;
    private static final int FAIR_PIECES = 3;

    private final BuiltInScorer rules;
    private final SpeaksToModels speaksToModels;
    private final PromptTexts prompts;
    private final Controls controls;
    private final ModelSettings model;
    private final EvaluationSettings settings;
    private final RecognitionSettings understanding;
    private final ModelFeedback feedback;

    ModelScorer(
            BuiltInScorer rules,
            SpeaksToModels speaksToModels,
            PromptTexts prompts,
            ModelSettings model,
            FeedbackSettings feedback,
            EvaluationSettings settings,
            RecognitionSettings understanding) {
        this.rules = rules;
        this.speaksToModels = speaksToModels;
        this.prompts = prompts;
        this.controls = new Controls();
        this.model = model;
        this.settings = settings;
        this.understanding = understanding;
        this.feedback = new ModelFeedback(prompts, feedback, model, speaksToModels);
    }

    String promptHash() {
        return prompts.hash();
    }

    /// The report, still without the identity of a run.
    ///
    /// @throws io.vivavoce.provider.ProviderException a model failed; the same can be tried again
    Report score(Material material, Panel panel, long seed, Steps steps) throws InterruptedException {
        Locale language = Locale.forLanguageTag(material.guide().language());
        SeenInterview interview = new SeenInterview(material, speaksToModels, understanding);
        DataMarks marks = new DataMarks(seed);
        ModelRater rater = new ModelRater(
                interview,
                new PassageSearch(interview, prompts, marks, model),
                new LevelChoice(prompts, marks, model, seed, language),
                controls,
                model,
                settings,
                seed);
        List<Competency> order = new ArrayList<>(material.guide().competencies());
        Collections.shuffle(order, new Random(seed));
        Map<String, Outcomes> outcomes = new HashMap<>();
        for (Outcomes one : SideBySide.of(model.parallel(), order, c -> rater.rate(c, panel, steps))) {
            outcomes.put(one.competency().id(), one);
        }
        Report base = rules.score(material);
        Report rated = rated(base, interview, panel, seed, order, outcomes);
        boolean anything = rated.competencies().stream().anyMatch(result -> result.rating() != null);
        return feedback.written(rated, interview, marks, anything ? panel.writer() : null, steps);
    }

    private Report rated(
            Report base,
            SeenInterview interview,
            Panel panel,
            long seed,
            List<Competency> order,
            Map<String, Outcomes> outcomes) {
        QuoteVerifier verifier = new QuoteVerifier(interview.material().turns());
        Wording words = Wording.of(interview.material().guide().language());
        ModelWording wording = new ModelWording(words);
        OwnFacts facts = facts(interview.material());
        List<CompetencyResult> results = base.competencies().stream()
                .map(result -> result(result, outcome(outcomes, result.id()), interview, verifier, facts, wording))
                .toList();
        boolean misled = outcomes.values().stream().anyMatch(one -> one.judged().gate() == Gate.FOLLOWED_THE_WORDS);
        Total total = misled ? Total.withheld(words) : Total.of(results, settings.minimumRatedWeight(), words);
        Map<Integer, Integer> levels = new HashMap<>();
        outcomes.values().forEach(one -> levels.putAll(one.questions()));
        int spread = outcomes.values().stream()
                .map(one -> one.judged().spread())
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        String second = panel.second() == null ? null : panel.second().name();
        Judging judging = new Judging(
                panel.rater().id(),
                panel.rater().name(),
                second,
                prompts.hash(),
                seed,
                model.runs(),
                spread,
                order.stream().map(Competency::id).toList(),
                base.competencies().stream()
                        .map(result -> outcome(outcomes, result.id()).judged())
                        .toList(),
                null);
        return base.rated(
                ENGINE,
                wording.statement(panel.rater().name(), second, model.runs()),
                total.value(),
                total.note(),
                results,
                Coaching.improvements(interview.material().guide(), results),
                base.questions().stream()
                        .map(question -> scored(question, levels.get(question.number())))
                        .toList(),
                flags(base.flags(), interview.flags()),
                judging);
    }

    private OwnFacts facts(Material material) {
        return new OwnFacts(
                material,
                SpeaksToModels.listed("/evaluation/never-said.yaml"),
                speaksToModels,
                model.sentenceCharacters());
    }

    private static Outcomes outcome(Map<String, Outcomes> outcomes, String id) {
        return Objects.requireNonNull(outcomes.get(id), id);
    }

    private CompetencyResult result(
            CompetencyResult base,
            Outcomes outcome,
            SeenInterview interview,
            QuoteVerifier verifier,
            OwnFacts facts,
            ModelWording wording) {
        Judged judged = outcome.judged();
        Integer rating = outcome.rating();
        boolean unanswered = judged.gate() == Gate.NOT_ANSWERED || judged.gate() == Gate.RECOGNITION;
        ChosenLevel words = outcome.words();
        String reason = judged.gate() == null
                ? checked(
                        facts,
                        words == null ? "" : words.reason(),
                        wording.rated(judged.levels(), rating == null ? 0 : rating))
                : unanswered
                        ? base.reason()
                        : wording.gate(
                                judged.gate(),
                                model,
                                settings,
                                ModelRater.words(outcome.passages()),
                                outcome.passages().size());
        return new CompetencyResult(
                base.id(),
                base.name(),
                base.summary(),
                base.weight(),
                rating == null ? CompetencyState.INSUFFICIENT_EVIDENCE : CompetencyState.RATED,
                rating,
                rating == null ? null : outcome.competency().anchors().level(rating),
                reason,
                words == null || rating == null || rating == 5 || !facts.holds(words.notHigher())
                        ? null
                        : words.notHigher().strip(),
                words == null || rating == null || rating == 1 || !facts.holds(words.notLower())
                        ? null
                        : words.notLower().strip(),
                confidence(outcome, interview),
                base.questionNumbers(),
                verifier.verified(shown(outcome.passages())),
                base.heard());
    }

    private static String checked(OwnFacts facts, String text, String otherwise) {
        return facts.holds(text) ? text.strip() : otherwise;
    }

    private Confidence confidence(Outcomes outcome, SeenInterview interview) {
        Judged judged = outcome.judged();
        boolean poor = interview.material().recognizer().poor();
        boolean doubtful = interview.answersAbout(outcome.competency().id()).stream()
                .anyMatch(answer -> answer.answered()
                        && answer.spoken()
                        && (poor || Double.isNaN(answer.confidence()) || answer.confidence() < understanding.well()));
        int pieces = outcome.passages().size();
        if (outcome.rating() == null || doubtful || pieces < FAIR_PIECES) {
            return Confidence.LOW;
        }
        boolean agreed = Objects.equals(judged.spread(), 0)
                && (judged.second() == null || judged.second().equals(outcome.rating()));
        return agreed && pieces >= SURE_PIECES && ModelRater.words(outcome.passages()) >= SURE_WORDS
                ? Confidence.HIGH
                : Confidence.MEDIUM;
    }

    /// As many kinds of evidence as there are, in the order they were said.
    private List<Quote> shown(List<Passage> passages) {
        Set<Shows> kinds = EnumSet.noneOf(Shows.class);
        Set<Quote> chosen = new LinkedHashSet<>();
        List<Quote> quotes = passages.stream()
                .map(Passage::quote)
                .sorted(Comparator.comparingInt((Quote quote) -> quote.text().length())
                        .reversed())
                .toList();
        for (boolean anyKind : new boolean[] {false, true}) {
            for (Quote quote : quotes) {
                if (chosen.size() < settings.quotesPerCompetency() && (anyKind || kinds.add(quote.shows()))) {
                    chosen.add(quote);
                }
            }
        }
        return chosen.stream()
                .sorted(Comparator.comparingInt(Quote::turn).thenComparingInt(Quote::start))
                .toList();
    }

    private static QuestionResult scored(QuestionResult question, @Nullable Integer level) {
        return new QuestionResult(
                question.number(),
                question.competencyId(),
                question.text(),
                question.tailored(),
                question.state(),
                level,
                question.feedback(),
                question.probes(),
                question.star(),
                question.iCount(),
                question.weCount(),
                question.words());
    }

    /// What the rules flagged, and what only this flags.
    /// Of two that flag the same words, the longer.
    private static List<Flag> flags(List<Flag> base, List<Flag> more) {
        List<Flag> all = new ArrayList<>(base);
        all.removeIf(flag -> more.stream().anyMatch(other -> within(flag, other)));
        more.stream()
                .filter(flag -> all.stream().noneMatch(known -> known.equals(flag) || within(flag, known)))
                .forEach(all::add);
        all.sort(Comparator.comparingInt(Flag::turn));
        return all;
    }

    private static boolean within(Flag flag, Flag other) {
        return flag.turn() == other.turn()
                && flag.text().length() < other.text().length()
                && other.text().contains(flag.text());
    }
}
