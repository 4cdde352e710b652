package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.junit.jupiter.api.Test;

class RidgeClassifierTest {
    private static final float[] NORTH = {1, 0, 0};
    private static final float[] NEARLY_NORTH = {0.8f, 0.6f, 0};
    private static final float[] SOUTH = {-1, 0, 0};
    private static final float[] NEARLY_SOUTH = {-0.8f, 0.6f, 0};

    private final RidgeClassifier classifier =
            RidgeClassifier.between(List.of(SOUTH, NEARLY_SOUTH), List.of(NORTH, NEARLY_NORTH), 0.3);

    @Test
    void leansToTheGroupItIsLike() {
        assertThat(classifier.of(NORTH)).isPositive();
        assertThat(classifier.of(SOUTH)).isNegative();
    }

    @Test
    void whatBothGroupsShareHasNoSay() {
        float[] aside = {0, 1, 0};
        assertThat(classifier.of(aside)).isBetween(-0.1, 0.1);
    }

    @Test
    void oppositeMeaningsLeanAsFarTheOtherWay() {
        assertThat(classifier.of(NEARLY_NORTH)).isCloseTo(-classifier.of(NEARLY_SOUTH), offset(1e-6));
    }
}
