package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.Element.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Says which missing element weighs most. Pure.
final class Gaps {
    private Gaps() {}

    /// The points an element still has to give.
    static int missing(Element element, Map<Element, Strength> strengths, Set<Element> lookedFor) {
        int lack = Strength.CLEAR.points()
                - strengths.getOrDefault(element, Strength.NONE).points();
        return lack * Scale.weights(lookedFor).getOrDefault(element, 0);
    }

    /// Elements that are not fully there, the heaviest first.
    static List<Element> ordered(Map<Element, Strength> strengths, Set<Element> lookedFor) {
        List<Element> gaps = new ArrayList<>(Scale.weights(lookedFor).keySet());
        gaps.removeIf(e -> missing(e, strengths, lookedFor) == 0);
        gaps.sort(Comparator.comparingInt((Element e) -> missing(e, strengths, lookedFor))
                .reversed());
        if (Scale.beyond(strengths) == Strength.NONE) {
            gaps.add(lookedFor.contains(Element.RESULT) ? Element.REFLECTION : Element.TRADE_OFF);
        }
        return gaps;
    }
}
