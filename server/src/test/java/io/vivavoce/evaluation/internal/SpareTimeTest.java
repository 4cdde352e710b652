package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpareTimeTest {
    @Test
    void ordinaryWordsAreNotTakenForThoseOfSpareTime() {
        assertThat(Lexicon.of("de"))
                .isNotNull()
                .satisfies(german -> assertThat(german.leisure())
                        .doesNotContain("nicht", "wollte", "woche", "reise", "plan", "kasse", "folgen"));
    }
}
