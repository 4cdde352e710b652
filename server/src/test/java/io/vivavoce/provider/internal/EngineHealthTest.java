package io.vivavoce.provider.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineHealthTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private final EngineHealth health = new EngineHealth(Settings.with(Map.of()), () -> NOW);

    @Test
    void oneFailureTakesAnEngineOffAndOneSuccessBringsItBack() {
        assertThat(health.usable()).isTrue();
        assertThat(health.failed(new ProviderException(Kind.CRASHED, "500"))).isTrue();
        assertThat(health.usable()).isFalse();
        assertThat(health.failure().orElseThrow().nextTry()).isEqualTo(NOW.plusSeconds(5));
        health.succeeded(Duration.ofMillis(80));
        assertThat(health.usable()).isTrue();
        assertThat(health.failure()).isEmpty();
    }

    @Test
    void thePauseDoublesUpToTheLongest() {
        for (int seconds : new int[] {5, 10, 20, 40, 80, 160, 300, 300}) {
            health.probeFailed(new ProviderException(Kind.TIMEOUT, "silent"));
            assertThat(health.failure().orElseThrow().nextTry()).isEqualTo(NOW.plusSeconds(seconds));
        }
    }

    @Test
    void whatTheProviderAsksForIsKept() {
        health.failed(new ProviderException(Kind.BUSY, "slow down", null, 429, Duration.ofSeconds(30)));
        assertThat(health.failure().orElseThrow().nextTry()).isEqualTo(NOW.plusSeconds(30));
    }

    @Test
    void aWrongKeyIsNotTriedOften() {
        health.failed(new ProviderException(Kind.UNAUTHORISED, "wrong key"));
        assertThat(health.failure().orElseThrow().nextTry()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
    }

    @Test
    void aRefusedInputSaysNothingAndThreeInARowDo() {
        ProviderException refused = new ProviderException(Kind.REJECTED, "no such model");
        assertThat(health.failed(refused)).isFalse();
        health.succeeded(Duration.ofMillis(80));
        assertThat(health.failed(refused)).isFalse();
        assertThat(health.failed(refused)).isFalse();
        assertThat(health.usable()).isTrue();
        assertThat(health.failed(refused)).isTrue();
        assertThat(health.usable()).isFalse();
    }

    @Test
    void patienceFollowsTheSlowestOfWhatWasMeasured() {
        assertThat(health.patience()).isEqualTo(Duration.ofSeconds(4));
        for (int i = 0; i < 99; i++) {
            health.succeeded(Duration.ofMillis(200));
        }
        health.succeeded(Duration.ofMillis(900));
        assertThat(health.patience()).isEqualTo(Duration.ofSeconds(1));
        health.succeeded(Duration.ofMillis(900));
        assertThat(health.patience()).isEqualTo(Duration.ofMillis(1800));
        for (int i = 0; i < 10; i++) {
            health.succeeded(Duration.ofSeconds(30));
        }
        assertThat(health.patience()).isEqualTo(Duration.ofSeconds(8));
    }
}
