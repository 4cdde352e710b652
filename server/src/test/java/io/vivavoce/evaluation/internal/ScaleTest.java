package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evaluation.internal.Element.Strength;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScaleTest {
    private static final Set<Element> STORY = EnumSet.of(Element.SITUATION, Element.OWN_ACTION, Element.RESULT);
    private static final Set<Element> EXPLANATION = EnumSet.of(Element.CLARITY, Element.DEPTH, Element.TRADE_OFF);

    @Test
    void everythingIsAFive() {
        assertThat(level(all(Strength.CLEAR), STORY)).isEqualTo(5);
        assertThat(level(all(Strength.CLEAR), EXPLANATION)).isEqualTo(5);
    }

    @Test
    void nothingIsAOne() {
        assertThat(level(all(Strength.NONE), STORY)).isEqualTo(1);
    }

    @Test
    void noFiveWithoutAReflectionOrATradeOff() {
        Map<Element, Strength> without = all(Strength.CLEAR);
        without.put(Element.REFLECTION, Strength.NONE);
        without.put(Element.TRADE_OFF, Strength.NONE);
        assertThat(level(without, STORY)).isEqualTo(4);
    }

    @Test
    void noFourWithoutAResult() {
        Map<Element, Strength> without = all(Strength.CLEAR);
        without.put(Element.RESULT, Strength.NONE);
        assertThat(level(without, STORY)).isEqualTo(3);
    }

    @Test
    void noThreeWithoutAnOwnPart() {
        Map<Element, Strength> without = all(Strength.CLEAR);
        without.put(Element.OWN_ACTION, Strength.NONE);
        assertThat(level(without, STORY)).isEqualTo(2);
    }

    @Test
    void noThreeWithoutAnOutcomeOrAReason() {
        Map<Element, Strength> without = all(Strength.CLEAR);
        without.put(Element.RESULT, Strength.NONE);
        without.put(Element.DEPTH, Strength.NONE);
        assertThat(level(without, STORY)).isEqualTo(2);
    }

    @Test
    void anExplanationNeedsNoStory() {
        Map<Element, Strength> without = all(Strength.CLEAR);
        without.put(Element.OWN_ACTION, Strength.NONE);
        without.put(Element.RESULT, Strength.NONE);
        without.put(Element.SITUATION, Strength.NONE);
        assertThat(level(without, EXPLANATION)).isEqualTo(5);
    }

    @Test
    void moreOfAnElementIsNeverLess() {
        for (Element element : Element.values()) {
            Map<Element, Strength> strengths = all(Strength.THIN);
            int before = level(strengths, STORY);
            strengths.put(element, Strength.CLEAR);
            assertThat(level(strengths, STORY)).as(element.name()).isGreaterThanOrEqualTo(before);
        }
    }

    private static int level(Map<Element, Strength> strengths, Set<Element> lookedFor) {
        return Scale.level(Scale.share(strengths, lookedFor), strengths, lookedFor);
    }

    private static Map<Element, Strength> all(Strength strength) {
        Map<Element, Strength> strengths = new EnumMap<>(Element.class);
        for (Element element : Element.values()) {
            strengths.put(element, strength);
        }
        return strengths;
    }
}
