package io.vivavoce.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Findings findings = new Findings(new Machine(2, "a processor", 8_000, "a JVM", "a kernel"));

    @Test
    void theBuiltInEnginesServeAsManyAsTheyAnswerInTime() {
        findings.add(builtIn(4, 700, 0));
        findings.add(builtIn(8, 1_400, 0));
        findings.add(builtIn(12, 1_600, 0));

        assertThat(findings.builtInInTime()).isEqualTo(8);
    }

    @Test
    void aMissedReplyIsNotInTime() {
        findings.add(builtIn(4, 700, 0));
        findings.add(builtIn(8, 700, 1));

        assertThat(findings.builtInInTime()).isEqualTo(4);
    }

    @Test
    void aStepBeyondOneThatIsLateDoesNotCount() {
        findings.add(builtIn(4, 700, 0));
        findings.add(builtIn(8, 1_600, 0));
        findings.add(builtIn(12, 900, 0));

        assertThat(findings.builtInInTime()).isEqualTo(4);
    }

    @Test
    void noStepInTimeIsNotANumber() {
        findings.add(builtIn(4, 1_600, 0));

        assertThat(findings.builtInInTime()).isNaN();
    }

    private static Row builtIn(int sessions, double replyMillis, int missed) {
        Tally.Counts counts = new Tally.Counts(
                Distribution.of(List.of(replyMillis)), Distribution.NONE, Distribution.NONE, missed, 0, 0, 0, 0);
        Footprint before = new Footprint(0, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        Footprint after = new Footprint(1_000_000_000, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        return Row.of(
                Bench.BUILT_IN,
                sessions,
                PAUSE,
                counts,
                before,
                after,
                List.of(100.0),
                new Memory.Children(0, 0),
                Pauses.of(Stream.empty()),
                Distribution.NONE);
    }
}
