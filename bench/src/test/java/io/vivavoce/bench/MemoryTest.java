package io.vivavoce.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private static final String HISTOGRAM = """
            15095:
             num     #instances         #bytes  class name (module)
            -------------------------------------------------------
               1:         17039        6417120  [B (java.base@25.0.3)
               2:          3407         411880  java.lang.Class (java.base@25.0.3)
             862:             1              8  sun.nio.ch.FileDispatcherImpl (java.base@25.0.3)
            Total         76855       31822856
            """;

    @Test
    void aHistogramIsBytesByClass() {
        assertThat(Memory.classes(HISTOGRAM))
                .containsOnly(
                        Map.entry("[B", 6_417_120L),
                        Map.entry("java.lang.Class", 411_880L),
                        Map.entry("sun.nio.ch.FileDispatcherImpl", 8L));
    }

    @Test
    void theClassesThatGrewMostAreNamedFirstAndThoseThatShrankNotAtAll() {
        Memory before = of(Map.of("Queue", 100L, "Turn", 50L));
        Memory after = of(Map.of("Queue", 40L, "Turn", 80L, "Frame", 500L, "Mark", 1L));

        assertThat(after.grown(before, 2)).containsExactly(Map.entry("Frame", 500L), Map.entry("Turn", 30L));
    }

    private static Memory of(Map<String, Long> classes) {
        return new Memory(0, 0, 0, 0, new Memory.Children(0, 0), classes);
    }
}
