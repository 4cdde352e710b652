package io.vivavoce.speech.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecogniserPlacesTest {
    private static final long GIBIBYTE = 1L << 30;

    @Test
    void coresBoundThemWhereMemoryIsAmple() {
        assertThat(RecogniserPlaces.of(2, 16 * GIBIBYTE)).isEqualTo(12);
    }

    @Test
    void memoryBoundsThemWhereItIsScarce() {
        assertThat(RecogniserPlaces.of(8, 2 * GIBIBYTE)).isEqualTo(9);
    }

    @Test
    void thereIsAlwaysOne() {
        assertThat(RecogniserPlaces.of(1, GIBIBYTE / 2)).isEqualTo(1);
    }
}
