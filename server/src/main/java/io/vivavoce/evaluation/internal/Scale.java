package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.Element.Strength;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// From elements to a level from 1 to 5: points for what is there, and gates that no number of other points opens.
/// Pure.
final class Scale {
    private static final double FIVE = 0.84;
    private static final double FOUR = 0.66;
    private static final double THREE = 0.44;
    private static final double TWO = 0.22;
    private static final int CLEAR_POINTS = 2;

    private Scale() {}

    /// What is there, of what a full answer has; 0 to 1.
    static double share(Map<Element, Strength> strengths, Set<Element> lookedFor) {
        double reached = 0;
        double full = 0;
        for (Map.Entry<Element, Integer> weight : weights(lookedFor).entrySet()) {
            full += weight.getValue() * CLEAR_POINTS;
            reached += weight.getValue()
                    * strengths.getOrDefault(weight.getKey(), Strength.NONE).points();
        }
        double beyond = beyond(strengths).points();
        return (reached + beyond) / (full + CLEAR_POINTS);
    }

    static int level(double share, Map<Element, Strength> strengths, Set<Element> lookedFor) {
        Element core = core(lookedFor);
        Strength coreStrength = strengths.getOrDefault(core, Strength.NONE);
        boolean results = lookedFor.contains(Element.RESULT);
        Strength result = strengths.getOrDefault(Element.RESULT, Strength.NONE);
        Strength specifics = strengths.getOrDefault(Element.SPECIFICS, Strength.NONE);
        boolean third = coreStrength != Strength.NONE
                && (!results
                        || result != Strength.NONE
                        || strengths.getOrDefault(Element.DEPTH, Strength.NONE) != Strength.NONE);
        boolean reasoned = strengths.getOrDefault(Element.DEPTH, Strength.NONE) != Strength.NONE
                || beyond(strengths) != Strength.NONE;
        boolean fourth = coreStrength == Strength.CLEAR
                && (specifics == Strength.CLEAR || (specifics != Strength.NONE && reasoned))
                && (!results
                        || result == Strength.CLEAR
                        || (result != Strength.NONE && reasoned && specifics == Strength.CLEAR));
        boolean fifth = fourth
                && specifics == Strength.CLEAR
                && (!results || result == Strength.CLEAR)
                && beyond(strengths) != Strength.NONE;
        if (share >= FIVE && fifth) {
            return 5;
        }
        if (share >= FOUR && fourth) {
            return 4;
        }
        if (share >= THREE && third) {
            return 3;
        }
        return share >= TWO ? 2 : 1;
    }

    /// The element without which the rest says little.
    static Element core(Set<Element> lookedFor) {
        return lookedFor.contains(Element.OWN_ACTION)
                ? Element.OWN_ACTION
                : lookedFor.contains(Element.CLARITY) ? Element.CLARITY : Element.DEPTH;
    }

    /// What lifts an answer above a complete one.
    static Strength beyond(Map<Element, Strength> strengths) {
        Strength reflection = strengths.getOrDefault(Element.REFLECTION, Strength.NONE);
        Strength tradeOff = strengths.getOrDefault(Element.TRADE_OFF, Strength.NONE);
        return reflection.compareTo(tradeOff) >= 0 ? reflection : tradeOff;
    }

    /// What each element weighs for such a question.
    static Map<Element, Integer> weights(Set<Element> lookedFor) {
        Map<Element, Integer> weights = new EnumMap<>(Element.class);
        lookedFor.forEach(e -> weights.put(e, 2));
        weights.put(core(lookedFor), 3);
        if (lookedFor.contains(Element.RESULT)) {
            weights.put(Element.RESULT, 3);
        }
        weights.putIfAbsent(Element.DEPTH, 1);
        weights.put(Element.SPECIFICS, 2);
        if (!lookedFor.contains(Element.RESULT) && !lookedFor.contains(Element.SITUATION)) {
            weights.put(Element.RELEVANCE, 1);
        }
        return weights;
    }
}
