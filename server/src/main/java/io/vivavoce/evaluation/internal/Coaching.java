package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report.CompetencyResult;
import io.vivavoce.evaluation.Report.Improvement;
import io.vivavoce.evaluation.Report.PriorityFix;
import io.vivavoce.evaluation.Report.Quote;
import io.vivavoce.evaluation.Report.Quote.Shows;
import io.vivavoce.evaluation.Report.Strength;
import io.vivavoce.guide.Anchors;
import io.vivavoce.guide.Competency;
import io.vivavoce.guide.Guide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What to keep, what to practise, and the one thing to change first. Immutable.
final class Coaching {
    private static final int MOST_STRENGTHS = 3;
    private static final int MOST_IMPROVEMENTS = 3;
    private static final List<Element> STRENGTHS = List.of(
            Element.OWN_ACTION,
            Element.RESULT,
            Element.DEPTH,
            Element.TRADE_OFF,
            Element.REFLECTION,
            Element.CLARITY,
            Element.SITUATION,
            Element.SPECIFICS);

    private final Guide guide;
    private final Wording wording;
    private final QuoteVerifier verifier;
    private final List<Assessment> answered;

    /// @param answered the answers that held evidence, in the order of the questions
    Coaching(Guide guide, Wording wording, QuoteVerifier verifier, List<Assessment> answered) {
        this.guide = guide;
        this.wording = wording;
        this.verifier = verifier;
        this.answered = List.copyOf(answered);
    }

    List<Strength> strengths() {
        return STRENGTHS.stream()
                .filter(e -> clear(e) > 0)
                .sorted(Comparator.comparingInt(e -> often(e) ? 0 : 1))
                .limit(MOST_STRENGTHS)
                .map(e -> new Strength(wording.praise(e, clear(e), answered.size()), example(e)))
                .toList();
    }

    private boolean often(Element element) {
        return clear(element) * 2 > answered.size();
    }

    /// The bank's own next steps for the levels reached, the heaviest competencies first.
    List<Improvement> improvements(List<CompetencyResult> results) {
        return improvements(guide, results);
    }

    static List<Improvement> improvements(Guide guide, List<CompetencyResult> results) {
        List<CompetencyResult> ranked = results.stream()
                .filter(r -> r.rating() != null && r.rating() < Anchors.LEVELS)
                .sorted(Comparator.comparingInt(Coaching::room).reversed().thenComparing(CompetencyResult::id))
                .toList();
        List<Improvement> improvements = new ArrayList<>();
        for (CompetencyResult result : ranked) {
            String step = nextStep(guide.competency(result.id()), result);
            boolean known = improvements.stream().anyMatch(i -> i.text().equals(step));
            if (!known && improvements.size() < MOST_IMPROVEMENTS) {
                improvements.add(new Improvement(step, result.id()));
            }
        }
        return improvements;
    }

    /// An answer without anything to rate comes first, the longest of them.
    ///
    /// @param empty answers that were understood and held no evidence
    @Nullable
    PriorityFix priorityFix(List<Assessment> empty) {
        Optional<Assessment> nothing = empty.stream()
                .max(Comparator.comparingInt((Assessment a) -> a.answer().words()));
        if (nothing.isPresent()) {
            return new PriorityFix(
                    wording.say("fix-nothing-title"),
                    wording.say("fix-nothing"),
                    nothing.get().answer().question().number(),
                    null);
        }
        Element element = heaviestGap();
        if (element == null) {
            return null;
        }
        Assessment where = answered.stream()
                .max(Comparator.comparingInt((Assessment a) -> missing(a, element))
                        .thenComparing(Comparator.comparingInt(
                                        (Assessment a) -> a.answer().question().number())
                                .reversed()))
                .orElseThrow();
        return new PriorityFix(
                wording.title(element),
                fixText(element, where),
                where.answer().question().number(),
                verifier.verifiedOrNull(ownWords(element, where)));
    }

    String headline() {
        if (answered.isEmpty()) {
            return wording.say("headline-nothing");
        }
        Element gap = heaviestGap();
        Element best = STRENGTHS.stream()
                .filter(e -> e != gap && clear(e) > 0)
                .max(Comparator.comparingInt(this::clear))
                .orElse(null);
        String open = gap == null ? "" : wording.open(gap, often(gap));
        if (best == null) {
            return wording.say("headline-stays", "open", open);
        }
        return wording.headline(best, often(best), open);
    }

    private String fixText(Element element, Assessment where) {
        long have = answered.stream().filter(a -> a.clear(element)).count();
        boolean shared = where.evidence().stream().anyMatch(e -> e.reading().shared());
        String fix = wording.say(
                answered.size() == 1 ? "fix-one" : "fix-many",
                "number",
                where.answer().question().number(),
                "gap",
                wording.gap(element, where.strength(element), shared),
                "advice",
                wording.advice(element));
        return have == 0 ? fix : wording.say("fix-done", "have", have, "of", answered.size(), "fix", fix);
    }

    /// The thin place itself where there is one, else where the answer stopped.
    private @Nullable Quote ownWords(Element element, Assessment where) {
        Shows shows = element.shows();
        Quote thin = shows == null ? null : Quotes.of(where.evidence(), shows);
        if (thin != null) {
            return thin;
        }
        Evidence last = where.evidence().getLast();
        return Quotes.quote(last, Quotes.shows(last.reading()));
    }

    private @Nullable Element heaviestGap() {
        Map<Element, Integer> missing = new EnumMap<>(Element.class);
        for (Assessment assessment : answered) {
            int weight = guide.competency(assessment.answer().question().competency())
                    .weight();
            for (Element element : STRENGTHS) {
                missing.merge(element, weight * missing(assessment, element), Integer::sum);
            }
        }
        return missing.entrySet().stream()
                .filter(m -> m.getValue() > 0)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /// The lower an answer stands, the more its gaps weigh: there is most to gain.
    private static int missing(Assessment assessment, Element element) {
        int room = 1 + Anchors.LEVELS - assessment.level();
        return room * Gaps.missing(element, assessment.strengths(), assessment.lookedFor());
    }

    private int clear(Element element) {
        return (int) answered.stream().filter(a -> a.clear(element)).count();
    }

    private @Nullable Quote example(Element element) {
        List<Evidence> evidence = answered.stream()
                .filter(a -> a.clear(element))
                .flatMap(a -> a.evidence().stream())
                .toList();
        Shows shows = element.shows();
        return verifier.verifiedOrNull(
                shows != null && element != Element.CLARITY ? Quotes.of(evidence, shows) : Quotes.any(evidence));
    }

    private static String nextStep(Competency competency, CompetencyResult result) {
        int index = result.rating() == null ? 0 : result.rating() - 1;
        return index < competency.nextSteps().size()
                ? competency.nextSteps().get(index)
                : Objects.requireNonNullElse(result.whyNotHigher(), result.reason());
    }

    private static int room(CompetencyResult result) {
        return result.rating() == null ? 0 : result.weight() * (Anchors.LEVELS - result.rating());
    }
}
