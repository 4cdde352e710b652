package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.Report.CompetencyResult;
import io.vivavoce.evaluation.Report.CompetencyResult.CompetencyState;
import io.vivavoce.evaluation.Report.Confidence;
import io.vivavoce.evaluation.Report.Quote;
import io.vivavoce.evaluation.internal.Element.Strength;
import io.vivavoce.guide.Competency;
import io.vivavoce.interview.RecognitionSettings;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rates one competency from its own answers and nothing else, or says why there is no number. Immutable.
final class CompetencyRater {
    private static final int CONFIDENT_PIECES = 6;
    private static final int FAIR_PIECES = 4;
    private static final int CONFIDENT_WORDS = 70;

    private final EvaluationSettings settings;
    private final RecognitionSettings understanding;
    private final Wording wording;
    private final QuoteVerifier verifier;
    private final boolean poorRecognizer;

    /// @param poorRecognizer ratings of spoken answers are never more than of low confidence
    CompetencyRater(
            EvaluationSettings settings,
            RecognitionSettings understanding,
            Wording wording,
            QuoteVerifier verifier,
            boolean poorRecognizer) {
        this.settings = settings;
        this.understanding = understanding;
        this.wording = wording;
        this.verifier = verifier;
        this.poorRecognizer = poorRecognizer;
    }

    /// @param assessments of all questions asked about this competency
    CompetencyResult rate(Competency competency, List<Assessment> assessments) {
        List<Assessment> rateable = assessments.stream()
                .filter(a -> a.answer().answered() && heard(a.answer()))
                .filter(a -> !a.evidence().isEmpty() || emptyFor(a.answer()))
                .toList();
        List<Evidence> evidence =
                rateable.stream().flatMap(a -> a.evidence().stream()).toList();
        List<Evidence> accounts = Evidence.accounts(evidence);
        String insufficient = insufficient(assessments, evidence);
        List<Evidence> shown = accounts.isEmpty() ? evidence : accounts;
        List<Quote> quotes = verifier.verified(Quotes.best(shown, settings.quotesPerCompetency()));
        if (insufficient != null) {
            return result(competency, assessments, null, insufficient, null, null, Confidence.LOW, quotes);
        }
        Set<Element> lookedFor = EnumSet.noneOf(Element.class);
        rateable.forEach(a -> lookedFor.addAll(a.lookedFor()));
        Map<Element, Strength> strengths = Assessment.best(rateable);
        double points = Scale.average(rateable.stream().map(Assessment::points).toList());
        int level = Scale.level(points, strengths, lookedFor);
        int rating = accounts.size() < settings.minimumEvidence() ? Math.min(level, Scale.CLAIMED) : level;
        boolean detailed = Scale.detailed(rateable.stream()
                .mapToDouble(Assessment::concreteness)
                .average()
                .orElse(0));
        boolean story = Scale.story(lookedFor);
        boolean claimed = accounts.isEmpty() && !evidence.isEmpty();
        boolean shared = evidence.stream().anyMatch(e -> e.reading().shared());
        String higher = claimed
                ? wording.say("only-claims")
                : whyNotHigher(strengths, lookedFor, shared, rateable, story && !detailed);
        return result(
                competency,
                assessments,
                rating,
                story ? wording.shown(strengths, detailed) : wording.shown(strengths),
                rating == 5 ? null : higher,
                rating == 1 ? null : whyNotLower(strengths, lookedFor),
                confidence(rateable, shown),
                quotes);
    }

    /// Whether an answer without evidence counts as one that holds nothing: the words were many, and they are the
    /// candidate's for certain. Misheard words cost nothing.
    private boolean emptyFor(Answer answer) {
        return answer.words() >= settings.minimumWords() && wellHeard(answer);
    }

    private boolean wellHeard(Answer answer) {
        return !answer.spoken() || answer.confidence() >= understanding.well();
    }

    boolean heard(Answer answer) {
        return Double.isNaN(answer.confidence()) || answer.confidence() >= understanding.poor();
    }

    /// Whether one answer alone holds enough for a number.
    boolean enough(Assessment assessment) {
        return assessment.answer().answered()
                && heard(assessment.answer())
                && assessment.substance() >= settings.minimumWords()
                && assessment.evidence().size() >= settings.minimumEvidence();
    }

    private @Nullable String insufficient(List<Assessment> assessments, List<Evidence> evidence) {
        List<Answer> answered = assessments.stream()
                .map(Assessment::answer)
                .filter(Answer::answered)
                .toList();
        if (answered.isEmpty()) {
            return unanswered(assessments);
        }
        if (answered.stream().noneMatch(this::heard)) {
            return wording.say("unheard");
        }
        if (evidence.isEmpty()) {
            boolean much = answered.stream().anyMatch(a -> heard(a) && a.words() >= settings.minimumWords());
            return wording.say(much ? "general" : "too-short");
        }
        int words = Assessment.told(evidence).size();
        if (words < settings.minimumWords()) {
            return wording.say("few-words", "words", words);
        }
        int pieces = evidence.size();
        return pieces < settings.minimumEvidence()
                ? wording.say("few-pieces", "pieces", pieces, "needed", settings.minimumEvidence())
                : null;
    }

    private String unanswered(List<Assessment> assessments) {
        boolean declined =
                assessments.stream().anyMatch(a -> a.answer().state() == Report.QuestionResult.QuestionState.DECLINED);
        return wording.say(declined ? "declined" : "not-reached");
    }

    private String whyNotHigher(
            Map<Element, Strength> strengths,
            Set<Element> lookedFor,
            boolean shared,
            List<Assessment> rateable,
            boolean thin) {
        long empty = rateable.stream().filter(a -> a.evidence().isEmpty()).count();
        if (empty > 0) {
            return wording.say("empty-answers", "empty", empty, "of", rateable.size());
        }
        List<Element> gaps = Gaps.ordered(strengths, lookedFor);
        return gaps.isEmpty()
                ? wording.say(thin ? "more-concrete" : "fuller")
                : Wording.capital(
                        wording.gap(gaps.getFirst(), strengths.getOrDefault(gaps.getFirst(), Strength.NONE), shared));
    }

    private String whyNotLower(Map<Element, Strength> strengths, Set<Element> lookedFor) {
        List<Element> best = Scale.weights(lookedFor).entrySet().stream()
                .filter(w -> w.getKey() != Element.RELEVANCE)
                .filter(w -> strengths.getOrDefault(w.getKey(), Strength.NONE) != Strength.NONE)
                .sorted((a, b) -> points(b, strengths) - points(a, strengths))
                .map(Map.Entry::getKey)
                .limit(2)
                .toList();
        return best.isEmpty()
                ? wording.say("stays")
                : wording.say(
                        "does-show",
                        "list",
                        wording.list(best.stream().map(wording::name).toList()));
    }

    private static int points(Map.Entry<Element, Integer> weight, Map<Element, Strength> strengths) {
        return weight.getValue()
                * strengths.getOrDefault(weight.getKey(), Strength.NONE).points();
    }

    private Confidence confidence(List<Assessment> rateable, List<Evidence> evidence) {
        int pieces = evidence.size();
        int words = Assessment.told(evidence).size();
        boolean doubtful = rateable.stream()
                .map(Assessment::answer)
                .anyMatch(answer -> answer.spoken() && (poorRecognizer || Double.isNaN(answer.confidence())));
        if (doubtful || pieces < FAIR_PIECES) {
            return Confidence.LOW;
        }
        return pieces >= CONFIDENT_PIECES && words >= CONFIDENT_WORDS ? Confidence.HIGH : Confidence.MEDIUM;
    }

    private CompetencyResult result(
            Competency competency,
            List<Assessment> assessments,
            @Nullable Integer rating,
            String reason,
            @Nullable String whyNotHigher,
            @Nullable String whyNotLower,
            Confidence confidence,
            List<Quote> quotes) {
        return new CompetencyResult(
                competency.id(),
                competency.name(),
                competency.summary(),
                competency.weight(),
                rating == null ? CompetencyState.INSUFFICIENT_EVIDENCE : CompetencyState.RATED,
                rating,
                rating == null ? null : competency.anchors().level(rating),
                reason,
                whyNotHigher,
                whyNotLower,
                confidence,
                assessments.stream().map(a -> a.answer().question().number()).toList(),
                quotes,
                HeardNote.of(
                        wording, assessments.stream().map(Assessment::answer).toList(), this::heard, this::wellHeard));
    }
}
