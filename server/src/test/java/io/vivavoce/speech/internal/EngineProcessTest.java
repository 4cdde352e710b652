package io.vivavoce.speech.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.Fault;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.speech.SpeechEngine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class EngineProcessTest {
    private Duration now = Duration.ZERO;

    @Test
    @Fault("crash-loop")
    void anEngineThatKeepsStoppingIsLeftAloneForAWhile() throws InterruptedException {
        try (EngineProcess engine = engine("unknown-role")) {
            assertThatThrownBy(engine::running)
                    .isInstanceOfSatisfying(
                            ProviderException.class,
                            e -> assertThat(e.kind()).isEqualTo(ProviderException.Kind.CRASHED));
            assertThat(engine.state()).isEqualTo(SpeechEngine.State.FAILED);
            ChildProcess last = engine.process();
            assertThatThrownBy(engine::running).hasMessageContaining("again and again");
            assertThat(engine.process()).isSameAs(last);
            now = now.plusSeconds(60);
            assertThatThrownBy(engine::running).isInstanceOf(ProviderException.class);
            assertThat(engine.process()).isNotSameAs(last);
        }
    }

    @Test
    void aClosedEngineIsUnavailable() {
        EngineProcess engine = engine("voice");
        engine.close();
        assertThatThrownBy(engine::running)
                .isInstanceOfSatisfying(
                        ProviderException.class,
                        e -> assertThat(e.kind()).isEqualTo(ProviderException.Kind.UNAVAILABLE));
    }

    @Test
    void aMissingEngineIsLookedForAgainLater() throws InterruptedException {
        try (EngineProcess engine = engine("voice", "voice=nobody")) {
            assertThatThrownBy(engine::running).hasMessageContaining("install it");
            ChildProcess first = engine.process();
            assertThatThrownBy(engine::running)
                    .isInstanceOfSatisfying(
                            ProviderException.class,
                            e -> assertThat(e.kind()).isEqualTo(ProviderException.Kind.UNAVAILABLE));
            assertThat(engine.process()).isSameAs(first);
            now = now.plusSeconds(120);
            assertThatThrownBy(engine::running).hasMessageContaining("install it");
            assertThat(engine.process()).isNotSameAs(first);
        }
    }

    private EngineProcess engine(String role, String... options) {
        ChildCommand command = new ChildCommand(role, "32m", List.of(options));
        return new EngineProcess(
                "the engine",
                "install it",
                command,
                Engines.properties(Map.of("process.restarts", "1")).process(),
                () -> now);
    }
}
