package io.vivavoce.operations.internal;

import io.vivavoce.platform.Finding;
import io.vivavoce.platform.HealthCheck;
import io.vivavoce.provider.EngineStates;
import io.vivavoce.provider.ServiceKind;
import io.vivavoce.speech.SpeechEngine;
import io.vivavoce.speech.SpeechEngines;
import java.util.List;
import java.util.stream.Collectors;
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
    HealthCheck languageHealth(EngineStates engines) {
        return () -> language(engines.of(ServiceKind.LANGUAGE_MODEL));
    }

    /// The interviewer does without, so nothing of a model makes the product work less well.
    static Finding language(List<EngineStates.State> models) {
        String connected = models.stream()
                .filter(model -> model.standing().connected())
                .map(model -> model.name() + " (" + words(model) + ")")
                .collect(Collectors.joining(", "));
        return Finding.ok(
                "language",
                "The interviewer is built in and needs no language model. "
                        + (connected.isEmpty() ? "None is connected." : "Connected: " + connected + "."));
    }

    private static String words(EngineStates.State model) {
        return switch (model.standing()) {
            case WORKING -> "works";
            case UNTRIED -> "not used yet";
            case OVER_BUDGET -> "over the budget";
            default -> "fails: " + model.error();
        };
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
