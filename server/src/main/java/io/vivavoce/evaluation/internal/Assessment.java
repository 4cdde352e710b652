package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.Element.Strength;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How complete one answer is, element by element. Immutable.
///
/// @param readings of everything that was said
/// @param evidence what of it counts
/// @param concreteness how concretely it is told
/// @param level 1 to 5
record Assessment(
        Answer answer,
        List<Reading> readings,
        List<Evidence> evidence,
        Set<Element> lookedFor,
        Map<Element, Strength> strengths,
        double concreteness,
        int level) {
    Assessment {
        readings = List.copyOf(readings);
        evidence = List.copyOf(evidence);
        lookedFor = Set.copyOf(lookedFor);
        strengths = Map.copyOf(strengths);
    }

    /// For how concretely it is told and for what of a full answer is there; 0 without evidence.
    double points() {
        return evidence.isEmpty() ? 0 : Scale.points(concreteness, strengths, lookedFor);
    }

    Strength strength(Element element) {
        return strengths.getOrDefault(element, Strength.NONE);
    }

    boolean has(Element element) {
        return strength(element) != Strength.NONE;
    }

    boolean clear(Element element) {
        return strength(element) == Strength.CLEAR;
    }

    /// Words of the clauses that count.
    List<Word> told() {
        return told(evidence);
    }

    static List<Word> told(List<Evidence> evidence) {
        return evidence.stream().flatMap(e -> e.clause().words().stream()).toList();
    }

    int substance() {
        return told().size();
    }

    /// The best of several answers, element by element.
    static Map<Element, Strength> best(Collection<Assessment> assessments) {
        Map<Element, Strength> best = new EnumMap<>(Element.class);
        assessments.forEach(a ->
                a.strengths().forEach((e, s) -> best.merge(e, s, (x, y) -> x.compareTo(y) >= 0 ? x : y)));
        return best;
    }
}
