package io.vivavoce.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.platform.Finding;
import io.vivavoce.platform.HealthCheck;
import io.vivavoce.speech.SpeechEngine;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

class HealthControllerTest {
    @Test
    void itIsWellWhenAllPartsAre() {
        var answer = health(Finding.ok("database", ""), Finding.ok("storage", ""));
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody()).satisfies(health -> {
            assertThat(health.status()).isEqualTo("ok");
            assertThat(health.checks()).containsEntry("database", "ok").containsEntry("storage", "ok");
        });
    }

    @Test
    void withoutSpeechItIsDegradedAndUsable() {
        var missing = new SpeechEngine(
                SpeechEngine.Kind.TEXT_TO_SPEECH, "flite", SpeechEngine.State.MISSING, "libflite1 is not installed");
        var answer = health(Finding.ok("database", ""), EngineHealth.speech(List.of(missing)));
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody())
                .satisfies(health -> assertThat(health.status()).isEqualTo("degraded"));
    }

    @Test
    void withoutTheDatabaseItIsUnavailable() {
        assertThat(health(Finding.down("database", "")).getStatusCode().value()).isEqualTo(503);
    }

    @Test
    void enginesBeingLoadedAreNoFault() {
        var starting =
                new SpeechEngine(SpeechEngine.Kind.SPEECH_TO_TEXT, "pocketsphinx", SpeechEngine.State.STARTING, "");
        assertThat(EngineHealth.speech(List.of(starting)).state()).isEqualTo(Finding.State.STARTING);
    }

    private static ResponseEntity<HealthController.Health> health(Finding... findings) {
        return new HealthController(Stream.of(findings)
                        .<HealthCheck>map(finding -> () -> finding)
                        .toList())
                .health();
    }
}
