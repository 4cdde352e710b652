package io.vivavoce.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InterruptionTest {
    @Test
    void isSilentAtTheLastSampleOfTheSoundThatWasStopped() {
        Interruption interruption = read("""
                {"microphone": [{"from": 2.0, "to": 2.4}, {"from": 5.0, "to": 5.9}],
                 "orders": [{"reply": 1, "state": "started", "at": 4.0}, {"reply": 1, "state": "paused", "at": 5.52}],
                 "loudspeaker": [{"from": 4.1, "to": 4.8}, {"from": 4.9, "to": 5.53}, {"from": 9.0, "to": null}]}""");

        assertThat(interruption).isEqualTo(new Interruption(5.0, 5.52, 5.53));
        assertThat(interruption.obeyedMillis()).isCloseTo(10, within(1e-6));
        assertThat(interruption.silencedMillis()).isCloseTo(530, within(1e-6));
    }

    @Test
    void aVoiceThatPausesJustThenIsSilentWhenThePageIsTold() {
        assertThat(read("""
                {"microphone": [{"from": 5.0, "to": 5.9}],
                 "orders": [{"reply": 1, "state": "flushed", "at": 5.52}],
                 "loudspeaker": [{"from": 4.1, "to": 5.4}]}""")).isEqualTo(new Interruption(5.0, 5.52, 5.52));
    }

    @Test
    void soundThatBeginsAfterTheOrderAllTheSameCounts() {
        assertThat(read("""
                {"microphone": [{"from": 5.0, "to": 5.9}],
                 "orders": [{"reply": 1, "state": "paused", "at": 5.52}],
                 "loudspeaker": [{"from": 4.1, "to": 5.4}, {"from": 5.6, "to": 5.8}]}""")).isEqualTo(new Interruption(5.0, 5.52, 5.8));
    }

    @Test
    void isNothingWhileSoundIsComingOutOrWithoutAnOrder() {
        assertThat(of("""
                {"microphone": [{"from": 5.0, "to": 5.9}],
                 "orders": [{"reply": 1, "state": "paused", "at": 5.52}],
                 "loudspeaker": [{"from": 4.1, "to": null}]}""")).isNull();
        assertThat(of("""
                {"microphone": [{"from": 5.0, "to": 5.9}],
                 "orders": [{"reply": 1, "state": "flushed", "at": 4.52}],
                 "loudspeaker": []}""")).isNull();
    }

    @Test
    void isIgnoredWhenTheVoiceGoesOnAndNotWhenItHadEnded() {
        assertThat(ignored("[{\"from\": 4.1, \"to\": 6.2}]")).isTrue();
        assertThat(ignored("[{\"from\": 4.1, \"to\": null}]")).isTrue();
        assertThat(ignored("[{\"from\": 4.1, \"to\": 5.3}, {\"from\": 8.2, \"to\": null}]"))
                .isFalse();
    }

    private static boolean ignored(String loudspeaker) {
        return Interruption.ignored(
                ProductClient.JSON.readTree(
                        "{\"microphone\": [{\"from\": 5.0, \"to\": 7.5}], \"loudspeaker\": " + loudspeaker + "}"),
                3.0);
    }

    private static Interruption read(String noted) {
        return Objects.requireNonNull(of(noted));
    }

    private static @Nullable Interruption of(String noted) {
        return Interruption.of(ProductClient.JSON.readTree(noted), 3.0);
    }
}
