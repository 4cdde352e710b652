package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.Element.Strength;
import io.vivavoce.guide.Anchors;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// From how concretely an answer is told, and what of a full answer is there, to a level from 1 to 5. Pure.
final class Scale {
    /// What a complete story adds to how concretely it is told. Stories are put into words in too many ways for more.
    private static final double COMPLETE_STORY = 2.5;

    /// What a complete explanation adds. It has little to say of times and of what was done: that counts half.
    private static final double COMPLETE_EXPLANATION = 8;

    private static final double CONCRETE_EXPLANATION = 0.5;

    /// What an answer loses that lacks what the rest hangs on, or has it in words nobody thought of.
    private static final double WITHOUT_CORE = 2.5;

    /// The most for an answer that claims much and tells hardly anything.
    static final int CLAIMED = 2;

    private static final double FIVE = 13;
    private static final double FOUR = 10;
    private static final double THREE = 5;
    private static final double TWO = 4.7;

    /// Where a 2 begins for whoever tells clearly what they did, in however many words.
    private static final double TWO_OF_DEEDS = 3;

    /// More adds nothing.
    private static final double FULL = 15;

    /// Where each level begins, and where the last is full.
    private static final List<Double> BORDERS = List.of(0.0, TWO, THREE, FOUR, FIVE, FULL);

    /// Told so concretely, an answer tells of something that happened, in whatever tense.
    static final double TOLD = 8.5;

    /// Told less concretely, a story is thin.
    private static final double DETAILED = 8;

    private static final int CLEAR_POINTS = 2;

    private Scale() {}

    static double points(double concreteness, Map<Element, Strength> strengths, Set<Element> lookedFor) {
        double complete = share(strengths, lookedFor);
        double told = story(lookedFor)
                ? concreteness + COMPLETE_STORY * complete
                : CONCRETE_EXPLANATION * concreteness + COMPLETE_EXPLANATION * complete;
        return has(core(lookedFor), strengths) ? told : told - WITHOUT_CORE;
    }

    /// Whether something that happened is asked for, and not what somebody would do, or how something works.
    static boolean story(Set<Element> lookedFor) {
        return lookedFor.contains(Element.RESULT) || lookedFor.contains(Element.SITUATION);
    }

    static boolean detailed(double concreteness) {
        return concreteness >= DETAILED;
    }

    /// What is there, of what a full answer has; 0 to 1.
    private static double share(Map<Element, Strength> strengths, Set<Element> lookedFor) {
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

    static int level(double points, Map<Element, Strength> strengths, Set<Element> lookedFor) {
        boolean own = !lookedFor.contains(Element.OWN_ACTION) || has(Element.OWN_ACTION, strengths);
        if (!own) {
            return points >= TWO ? 2 : 1;
        }
        if (points >= FIVE && beyond(strengths) != Strength.NONE) {
            return 5;
        }
        if (points >= FOUR) {
            return 4;
        }
        if (points >= THREE) {
            return 3;
        }
        boolean deeds = story(lookedFor) && strengths.get(Element.OWN_ACTION) == Strength.CLEAR;
        return points >= (deeds ? TWO_OF_DEEDS : TWO) ? 2 : 1;
    }

    /// The points of several answers together, averaged by how far each has come from level to level: the levels are
    /// not equally wide, and one very full answer does not stand for another that is missing.
    static double average(List<Double> points) {
        return points.stream().mapToDouble(Scale::reached).average().stream()
                .map(Scale::points)
                .findFirst()
                .orElse(0);
    }

    /// The level that is reached and how much of the way to the next.
    private static double reached(double points) {
        double within = Math.clamp(points, 0, FULL);
        int level = 1;
        while (level < Anchors.LEVELS && within >= BORDERS.get(level)) {
            level++;
        }
        return level + (within - BORDERS.get(level - 1)) / width(level);
    }

    private static double points(double reached) {
        int level = Math.min((int) reached, Anchors.LEVELS);
        return BORDERS.get(level - 1) + (reached - level) * width(level);
    }

    private static double width(int level) {
        return BORDERS.get(level) - BORDERS.get(level - 1);
    }

    private static boolean has(Element element, Map<Element, Strength> strengths) {
        return strengths.getOrDefault(element, Strength.NONE) != Strength.NONE;
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
