package io.vivavoce.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.bench.Options.Part;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void everythingIsMeasuredButTheLongSoak() {
        assertThat(Options.parse(new String[0]).parts())
                .containsExactlyInAnyOrder(Part.DENSITY, Part.LATENCIES, Part.EMBEDDED, Part.START, Part.TENANCY);
    }

    @Test
    void aQuickRunLeavesLatenciesOut() {
        assertThat(Options.parse(new String[] {"--quick"}).parts()).doesNotContain(Part.LATENCIES);
    }

    @Test
    void onePartCanBeMeasuredAlone() {
        Options options = Options.parse(new String[] {"--only", "soak", "--soak-minutes", "30"});

        assertThat(options.parts()).containsExactly(Part.SOAK);
    }
}
