package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.Element.Strength;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Weighs the elements of an answer against what its question looks for. Pure.
final class Assessor {
    private static final int SEVERAL = 2;

    private Assessor() {}

    /// @param concreteness how concretely it is told
    /// @param habit whether the question asks for what somebody does, and not for what they once did
    static Assessment assess(
            Answer answer, List<Reading> readings, List<Evidence> evidence, double concreteness, boolean habit) {
        Set<Element> lookedFor = EnumSet.noneOf(Element.class);
        answer.question().question().looksFor().forEach(kind -> lookedFor.add(Element.of(kind)));
        if (lookedFor.isEmpty()) {
            lookedFor.addAll(Set.of(Element.SITUATION, Element.OWN_ACTION, Element.RESULT));
        }
        List<Evidence> accounts = Evidence.accounts(evidence);
        Map<Element, Strength> strengths = strengths(lookedFor, readings, accounts, concreteness, habit);
        double points = evidence.isEmpty() ? 0 : Scale.points(concreteness, strengths, lookedFor);
        return new Assessment(
                answer,
                readings,
                evidence,
                lookedFor,
                strengths,
                concreteness,
                Scale.level(points, strengths, lookedFor));
    }

    private static Map<Element, Strength> strengths(
            Set<Element> lookedFor,
            List<Reading> readings,
            List<Evidence> accounts,
            double concreteness,
            boolean habit) {
        if (!Scale.story(lookedFor)) {
            return new Explanation(accounts).strengths();
        }
        boolean happened = asItHappens(accounts) || concreteness >= Scale.TOLD;
        return happened || Telling.in(readings, accounts)
                ? new Story(accounts, happened || habit).strengths()
                : Map.of();
    }

    /// Whether it is told in the present as something that happens just then: others speak in it, more than once, and
    /// one does something.
    private static boolean asItHappens(List<Evidence> accounts) {
        List<Reading> now = accounts.stream()
                .map(Evidence::reading)
                .filter(reading -> !reading.past() && !reading.general())
                .toList();
        return now.stream().filter(Reading::reported).count() >= SEVERAL
                && now.stream().anyMatch(Reading::ownAction);
    }
}
