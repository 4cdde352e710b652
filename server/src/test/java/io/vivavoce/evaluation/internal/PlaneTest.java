package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class PlaneTest {
    private static final float[] NORTH = {1, 0, 0};
    private static final float[] NEARLY_NORTH = {0.8f, 0.6f, 0};
    private static final float[] SOUTH = {-1, 0, 0};
    private static final float[] NEARLY_SOUTH = {-0.8f, 0.6f, 0};

    private final Plane plane =
            RidgeRegression.plane(List.of(SOUTH, NEARLY_SOUTH), List.of(NORTH, NEARLY_NORTH), 1, 0.3);

    @Test
    void leansToTheGroupItIsLike() {
        assertThat(plane.of(NORTH)).isPositive();
        assertThat(plane.of(SOUTH)).isNegative();
    }

    @Test
    void whatBothGroupsShareHasNoSay() {
        float[] aside = {0, 1, 0};
        assertThat(plane.of(aside)).isBetween(-0.1, 0.1);
    }

    @Test
    void oppositeMeaningsLeanAsFarTheOtherWay() {
        assertThat(plane.of(NEARLY_NORTH)).isCloseTo(-plane.of(NEARLY_SOUTH), offset(1e-6));
    }

    @Test
    void itsFileHoldsWhatItTells() {
        Map<String, Object> file = new Yaml().load(plane.packed("north"));
        assertThat(Plane.of("north", file).of(NEARLY_NORTH)).isEqualTo(plane.of(NEARLY_NORTH));
    }

    @Test
    void aPlaneThatIsMissingIsNamed() {
        assertThatThrownBy(() -> Plane.named("nowhere")).hasMessageContaining("nowhere");
    }
}
