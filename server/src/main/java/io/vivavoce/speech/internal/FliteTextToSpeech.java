package io.vivavoce.speech.internal;

import io.vivavoce.speech.TextToSpeechCapabilities;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Speaks English with flite.
final class FliteTextToSpeech extends ProcessTextToSpeech {
    static final String NAME = "flite (built in)";
    private static final int SAMPLE_RATE = 16_000;

    FliteTextToSpeech(SpeechProperties properties) {
        super(
                new TextToSpeechCapabilities(NAME, SAMPLE_RATE, Set.of(Locale.US)),
                new EngineProcess(
                        NAME,
                        "install libflite1 (apt install libflite1)",
                        new ChildCommand(
                                "voice",
                                properties.process().heap(),
                                List.of("voice=" + properties.voice().name())),
                        properties.process(),
                        EngineProcess.uptime()),
                properties.voice(),
                true);
    }
}
