package io.vivavoce.practice.internal;

import io.vivavoce.practice.internal.PracticeOptions.Engines;
import io.vivavoce.practice.internal.PracticeOptions.Interviewer;
import io.vivavoce.practice.internal.PracticeOptions.Recognizer;
import io.vivavoce.practice.internal.PracticeOptions.Voice;
import io.vivavoce.speech.SpeechEngine;
import io.vivavoce.speech.SpeechEngine.State;
import io.vivavoce.speech.SpeechEngines;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.TextToSpeech;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The engines as the page names them.
@Component
class EngineOverview {
    private static final Interviewer BUILT_IN = new Interviewer("built-in", "Built in, without a language model");

    private final SpeechEngines engines;
    private final SpeechToText recogniser;
    private final TextToSpeech voice;

    EngineOverview(SpeechEngines engines, SpeechToText recogniser, TextToSpeech voice) {
        this.engines = engines;
        this.recogniser = recogniser;
        this.voice = voice;
    }

    Engines now() {
        return new Engines(
                new Recognizer(
                        recogniser.capabilities().engine(),
                        state(SpeechEngine.Kind.SPEECH_TO_TEXT),
                        recogniser.capabilities().lowConfidence() ? "low" : "normal"),
                new Voice(voice.capabilities().engine(), state(SpeechEngine.Kind.TEXT_TO_SPEECH)),
                BUILT_IN);
    }

    /// Whether an engine that speaks the language is present.
    boolean speaks(Locale language) {
        return voice.capabilities().languages().stream()
                .anyMatch(spoken -> spoken.getLanguage().equals(language.getLanguage()));
    }

    private String state(SpeechEngine.Kind kind) {
        return engines.all().stream()
                .filter(engine -> engine.kind() == kind)
                .map(SpeechEngine::state)
                .findFirst()
                .orElse(State.MISSING)
                .name()
                .toLowerCase(Locale.ROOT);
    }
}
