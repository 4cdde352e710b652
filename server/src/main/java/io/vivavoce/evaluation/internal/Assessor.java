package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.Element.Strength;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Weighs the elements of an answer against what its question looks for. Pure.
final class Assessor {
    private static final int FULL_CONTENT = 3;
    private static final int CLEAR_SPECIFICS = 3;
    private static final int CLEAR_CUES = 3;
    /// Where more is told for each thing one did, the own part cannot be made out.
    private static final int MOST_TALK_PER_ACTION = 6;

    private Assessor() {}

    static Assessment assess(Answer answer, List<Reading> readings, List<Evidence> evidence) {
        Set<Element> lookedFor = EnumSet.noneOf(Element.class);
        answer.question().question().looksFor().forEach(kind -> lookedFor.add(Element.of(kind)));
        if (lookedFor.isEmpty()) {
            lookedFor.addAll(Set.of(Element.SITUATION, Element.OWN_ACTION, Element.RESULT));
        }
        Map<Element, Strength> strengths = strengths(evidence, lookedFor);
        double share = Scale.share(strengths, lookedFor);
        return new Assessment(
                answer, readings, evidence, lookedFor, strengths, share, Scale.level(share, strengths, lookedFor));
    }

    private static Map<Element, Strength> strengths(List<Evidence> evidence, Set<Element> lookedFor) {
        boolean story = lookedFor.contains(Element.RESULT) || lookedFor.contains(Element.SITUATION);
        Map<Element, Strength> found = new EnumMap<>(Element.class);
        found.put(Element.SITUATION, situation(evidence));
        found.put(Element.OWN_ACTION, ownAction(evidence, story));
        found.put(Element.RESULT, result(evidence));
        found.put(Element.CLARITY, story ? toldClearly(evidence) : explainedClearly(evidence));
        found.put(
                Element.DEPTH,
                Strength.of(
                        count(
                                evidence,
                                e -> e.reading().reason()
                                        && (story
                                                ? e.reading().concrete()
                                                : !e.topic().isEmpty())),
                        2));
        found.put(Element.TRADE_OFF, tradeOff(evidence, story));
        found.put(Element.REFLECTION, reflection(evidence));
        found.put(Element.SPECIFICS, Strength.of(specifics(evidence, story), CLEAR_SPECIFICS));
        found.put(
                Element.RELEVANCE,
                Strength.of(distinct(evidence.stream().flatMap(e -> e.cues().stream())), CLEAR_CUES));
        return found;
    }

    private static Strength situation(List<Evidence> evidence) {
        int clear = count(
                evidence,
                e -> (e.reading().situation() || e.reading().task())
                        && e.reading().past()
                        && e.reading().content().size() >= FULL_CONTENT
                        && !e.topic().isEmpty());
        Reading opening = evidence.isEmpty() ? null : evidence.getFirst().reading();
        boolean past = opening != null && opening.past();
        boolean full = opening != null
                && past
                && opening.actions().isEmpty()
                && opening.content().size() >= FULL_CONTENT
                && !evidence.getFirst().topic().isEmpty();
        return clear > 0 || full
                ? Strength.CLEAR
                : past || some(evidence, Assessor::setsScene) ? Strength.THIN : Strength.NONE;
    }

    private static boolean setsScene(Evidence evidence) {
        return evidence.reading().past()
                && (evidence.reading().situation() || evidence.reading().task());
    }

    /// In a story only what was done counts in full; elsewhere what one would do counts too.
    private static Strength ownAction(List<Evidence> evidence, boolean story) {
        int done = distinct(evidence.stream().flatMap(e -> e.reading().actions().stream()));
        int told = distinct(evidence.stream().flatMap(e -> e.reading().thinActions().stream()));
        if (story) {
            boolean drowned = (done + told) * MOST_TALK_PER_ACTION < evidence.size();
            if (drowned) {
                return Strength.NONE;
            }
            boolean backed = done == 1 && told > 0 && specifics(evidence, true) > 0;
            return done >= 2 || backed ? Strength.CLEAR : done + told > 0 ? Strength.THIN : Strength.NONE;
        }
        return Strength.of(done + told, 3);
    }

    /// What came of it is told of the matter, or after something was done.
    private static Strength result(List<Evidence> evidence) {
        List<Evidence> told = new ArrayList<>();
        boolean acted = false;
        for (Evidence e : evidence) {
            acted |= !e.reading().actions().isEmpty() || e.reading().shared();
            if (e.reading().result() && (acted || !e.topic().isEmpty())) {
                told.add(e);
            }
        }
        boolean checkable = some(told, e -> e.reading().checkableResult());
        int full = count(told, e -> e.reading().content().size() >= FULL_CONTENT);
        return checkable || full >= 2 ? Strength.CLEAR : told.isEmpty() ? Strength.NONE : Strength.THIN;
    }

    private static Strength toldClearly(List<Evidence> evidence) {
        int concrete = count(evidence, e -> e.reading().concrete());
        return concrete >= 3 && specifics(evidence, true) > 0
                ? Strength.CLEAR
                : Strength.of(concrete, Integer.MAX_VALUE);
    }

    private static Strength explainedClearly(List<Evidence> evidence) {
        return Strength.of(
                count(
                        evidence,
                        e -> (e.reading().explains() || e.reading().reason())
                                && !e.topic().isEmpty()
                                && e.reading().content().size() >= FULL_CONTENT),
                3);
    }

    private static Strength tradeOff(List<Evidence> evidence, boolean story) {
        Predicate<Evidence> weighs =
                e -> e.reading().tradeOff() && (!story || e.reading().concrete());
        boolean full =
                some(evidence, e -> weighs.test(e) && e.reading().content().size() > FULL_CONTENT);
        int any = count(evidence, weighs);
        return full || any >= 2 ? Strength.CLEAR : Strength.of(any, 2);
    }

    private static Strength reflection(List<Evidence> evidence) {
        boolean full = some(
                evidence, e -> e.reading().reflection() && e.reading().content().size() >= FULL_CONTENT);
        return full ? Strength.CLEAR : some(evidence, e -> e.reading().reflection()) ? Strength.THIN : Strength.NONE;
    }

    /// In an explanation the terms of the subject are its specifics.
    private static int specifics(List<Evidence> evidence, boolean story) {
        return distinct(evidence.stream()
                .filter(e -> !story || bears(e))
                .flatMap(e ->
                        Stream.concat(e.reading().specifics().stream(), story ? Stream.empty() : e.cues().stream())));
    }

    /// Whether a statement bears on the matter: details of anything else are no details of an answer.
    private static boolean bears(Evidence evidence) {
        Reading reading = evidence.reading();
        return !evidence.topic().isEmpty()
                || !reading.actions().isEmpty()
                || reading.shared()
                || reading.result()
                || reading.reason();
    }

    private static int count(List<Evidence> evidence, Predicate<Evidence> of) {
        return (int) evidence.stream().filter(of).count();
    }

    private static boolean some(List<Evidence> evidence, Predicate<Evidence> of) {
        return evidence.stream().anyMatch(of);
    }

    private static int distinct(Stream<String> stems) {
        return stems.collect(Collectors.toSet()).size();
    }
}
