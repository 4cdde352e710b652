package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.vivavoce.evaluation.internal.Element.Strength;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScaleTest {
    private static final Set<Element> STORY = EnumSet.of(Element.SITUATION, Element.OWN_ACTION, Element.RESULT);
    private static final Set<Element> EXPLANATION = EnumSet.of(Element.CLARITY, Element.DEPTH, Element.TRADE_OFF);

    /// How concretely somebody tells who talks in general, who tells thinly, and who was there.
    private static final double GENERAL = 0.5;

    /// How a few deeds are told in much talk.
    private static final double FAINT = 3;

    private static final double THIN = 5;
    private static final double CONCRETE = 11;

    @Test
    void everythingToldConcretelyIsAFive() {
        assertThat(level(CONCRETE, all(Strength.CLEAR), STORY)).isEqualTo(5);
        assertThat(level(CONCRETE, all(Strength.CLEAR), EXPLANATION)).isEqualTo(5);
    }

    @Test
    void nothingIsAOne() {
        assertThat(level(GENERAL, all(Strength.NONE), STORY)).isEqualTo(1);
        assertThat(level(GENERAL, all(Strength.NONE), EXPLANATION)).isEqualTo(1);
    }

    @Test
    void aThinStoryWithAllItNeedsIsAThree() {
        assertThat(level(THIN, all(Strength.THIN), STORY)).isEqualTo(3);
    }

    @Test
    void noFiveWithoutAReflectionOrATradeOff() {
        Map<Element, Strength> without = all(Strength.CLEAR);
        without.put(Element.REFLECTION, Strength.NONE);
        without.put(Element.TRADE_OFF, Strength.NONE);
        assertThat(level(CONCRETE + CONCRETE, without, STORY)).isEqualTo(4);
    }

    @Test
    void severalAnswersAreAveragedInLevelsWhoseWidthsDiffer() {
        double three = Scale.points(THIN, all(Strength.THIN), STORY);
        double full = Scale.points(CONCRETE, all(Strength.CLEAR), STORY);
        assertThat(Scale.average(List.of(three, three))).isCloseTo(three, offset(1e-9));
        assertThat(Scale.average(List.of(full, three)))
                .isGreaterThan((full + three) / 2)
                .isEqualTo(Scale.average(List.of(three, full)));
        assertThat(Scale.average(List.of(full, 0.0))).isLessThan((full + three) / 2);
        assertThat(Scale.average(List.of())).isZero();
    }

    @Test
    void oneOverfullAnswerDoesNotStandForAnother() {
        double full = Scale.points(CONCRETE, all(Strength.CLEAR), STORY);
        assertThat(Scale.average(List.of(full * 3, 0.0))).isLessThan(full);
    }

    @Test
    void noThreeWithoutAnOwnPartHoweverConcretelyItIsTold() {
        Map<Element, Strength> without = all(Strength.CLEAR);
        without.put(Element.OWN_ACTION, Strength.NONE);
        assertThat(level(CONCRETE + CONCRETE, without, STORY)).isEqualTo(2);
    }

    @Test
    void whoTellsClearlyWhatTheyDidHasMoreThanNothing() {
        Map<Element, Strength> deeds = all(Strength.NONE);
        deeds.put(Element.OWN_ACTION, Strength.CLEAR);
        assertThat(level(FAINT, deeds, STORY)).isEqualTo(2);
        assertThat(level(GENERAL, deeds, STORY)).isEqualTo(1);
        deeds.put(Element.OWN_ACTION, Strength.THIN);
        assertThat(level(FAINT, deeds, STORY)).isEqualTo(1);
    }

    @Test
    void anExplanationNeedsNoStory() {
        Map<Element, Strength> without = all(Strength.CLEAR);
        without.put(Element.OWN_ACTION, Strength.NONE);
        without.put(Element.RESULT, Strength.NONE);
        without.put(Element.SITUATION, Strength.NONE);
        assertThat(level(CONCRETE, without, EXPLANATION)).isEqualTo(5);
    }

    @Test
    void anExplanationIsRatedByWhatItExplainsMoreThanByTimesAndNumbers() {
        assertThat(level(THIN, all(Strength.CLEAR), EXPLANATION))
                .isGreaterThan(level(CONCRETE, all(Strength.NONE), EXPLANATION));
    }

    @Test
    void toldMoreConcretelyIsNeverLess() {
        for (double concreteness = GENERAL; concreteness < CONCRETE; concreteness++) {
            assertThat(level(concreteness + 1, all(Strength.THIN), STORY))
                    .isGreaterThanOrEqualTo(level(concreteness, all(Strength.THIN), STORY));
        }
    }

    @Test
    void moreOfAnElementIsNeverLess() {
        for (Element element : Element.values()) {
            Map<Element, Strength> strengths = all(Strength.THIN);
            int before = level(THIN, strengths, STORY);
            strengths.put(element, Strength.CLEAR);
            assertThat(level(THIN, strengths, STORY)).as(element.name()).isGreaterThanOrEqualTo(before);
        }
    }

    private static int level(double concreteness, Map<Element, Strength> strengths, Set<Element> lookedFor) {
        return Scale.level(Scale.points(concreteness, strengths, lookedFor), strengths, lookedFor);
    }

    private static Map<Element, Strength> all(Strength strength) {
        Map<Element, Strength> strengths = new EnumMap<>(Element.class);
        for (Element element : Element.values()) {
            strengths.put(element, strength);
        }
        return strengths;
    }
}
