package io.vivavoce.practice.internal;

import io.vivavoce.interview.Advisers;
import io.vivavoce.practice.internal.PracticeOptions.Engines;
import io.vivavoce.practice.internal.PracticeOptions.Interviewer;
import io.vivavoce.practice.internal.PracticeOptions.Recognizer;
import io.vivavoce.practice.internal.PracticeOptions.Voice;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.speech.SpeechEngine;
import io.vivavoce.speech.SpeechEngine.State;
import io.vivavoce.speech.SpeechEngines;
import io.vivavoce.speech.SpeechServices;
import io.vivavoce.speech.SpeechToTextCapabilities;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The engines as the page names them.
@Component
class EngineOverview {
    private static final Interviewer BUILT_IN = new Interviewer("built-in", "Built in, without a language model");

    private final SpeechEngines engines;
    private final SpeechServices speech;
    private final Advisers advisers;

    EngineOverview(SpeechEngines engines, SpeechServices speech, Advisers advisers) {
        this.engines = engines;
        this.speech = speech;
        this.advisers = advisers;
    }

    Engines now() {
        SpeechToTextCapabilities ears =
                speech.recogniser(EngineUser.current(), Locale.ENGLISH).capabilities();
        String voice = speech.voice(EngineUser.current(), Locale.ENGLISH)
                .capabilities()
                .engine();
        return new Engines(
                new Recognizer(
                        ears.engine(),
                        state(SpeechEngine.Kind.SPEECH_TO_TEXT, ears.engine()),
                        ears.lowConfidence() ? "low" : "normal"),
                new Voice(voice, state(SpeechEngine.Kind.TEXT_TO_SPEECH, voice)),
                advisers.current().map(model -> new Interviewer("model", model)).orElse(BUILT_IN));
    }

    /// Whether there is an engine that speaks the language and one that understands it.
    boolean serve(Locale language) {
        EngineUser user = EngineUser.current();
        return speech.voice(user, language).capabilities().speaks(language)
                && speech.recogniser(user, language).capabilities().understands(language);
    }

    /// Of the engine in use: what is built in tells how it does, and another one is asked only while it works.
    private String state(SpeechEngine.Kind kind, String inUse) {
        return engines.all().stream()
                .filter(engine -> engine.kind() == kind && engine.name().equals(inUse))
                .map(SpeechEngine::state)
                .findFirst()
                .orElse(State.WORKING)
                .name()
                .toLowerCase(Locale.ROOT);
    }
}
