package io.vivavoce.operations.internal;

import io.vivavoce.platform.Finding;
import io.vivavoce.platform.HealthCheck;
import io.vivavoce.speech.SpeechEngine;
import io.vivavoce.speech.SpeechEngines;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How the ears, the mouth and the mind of the interviewer do.
@Configuration(proxyBeanMethods = false)
class EngineHealth {
    @Bean
    HealthCheck speechHealth(SpeechEngines engines) {
        return () -> speech(engines.all());
    }

    @Bean
    HealthCheck languageHealth() {
        return () -> Finding.ok("language", "The interviewer is built in and needs no language model.");
    }

    static Finding speech(List<SpeechEngine> engines) {
        List<SpeechEngine> broken = engines.stream()
                .filter(engine ->
                        engine.state() == SpeechEngine.State.MISSING || engine.state() == SpeechEngine.State.FAILED)
                .toList();
        if (!broken.isEmpty()) {
            return Finding.degraded("speech", broken.getFirst().detail());
        }
        boolean starting = engines.stream().anyMatch(engine -> engine.state() == SpeechEngine.State.STARTING);
        return new Finding(
                "speech",
                starting ? Finding.State.STARTING : Finding.State.OK,
                starting ? "The engines are being loaded." : "All engines work.");
    }
}
