package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.Element.Strength;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Weighs the elements of an answer against what its question looks for. Pure.
final class Assessor {
    private Assessor() {}

    /// @param habit whether the question asks for what somebody does, and not for what they once did
    static Assessment assess(Answer answer, List<Reading> readings, List<Evidence> evidence, boolean habit) {
        Set<Element> lookedFor = EnumSet.noneOf(Element.class);
        answer.question().question().looksFor().forEach(kind -> lookedFor.add(Element.of(kind)));
        if (lookedFor.isEmpty()) {
            lookedFor.addAll(Set.of(Element.SITUATION, Element.OWN_ACTION, Element.RESULT));
        }
        Map<Element, Strength> strengths =
                story(lookedFor) ? new Story(evidence, habit).strengths() : new Explanation(evidence).strengths();
        double share = Scale.share(strengths, lookedFor);
        return new Assessment(
                answer, readings, evidence, lookedFor, strengths, share, Scale.level(share, strengths, lookedFor));
    }

    /// Whether something that happened is asked for.
    private static boolean story(Set<Element> lookedFor) {
        return lookedFor.contains(Element.RESULT) || lookedFor.contains(Element.SITUATION);
    }
}
