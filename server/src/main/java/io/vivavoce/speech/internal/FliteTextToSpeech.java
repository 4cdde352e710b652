package io.vivavoce.speech.internal;

import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.speech.SpeechEngine;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.TextToSpeechCapabilities;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;

/// Speaks English with flite in a process of its own.
final class FliteTextToSpeech implements TextToSpeech, EmbeddedEngine {
    static final String NAME = "flite (built in)";
    private static final int SAMPLE_RATE = 16_000;

    private final SpeechProperties.Voice settings;
    private final EngineProcess engine;
    private final Semaphore places;

    FliteTextToSpeech(SpeechProperties properties) {
        settings = properties.voice();
        places = new Semaphore(settings.maxSentences());
        engine = new EngineProcess(
                NAME,
                "install libflite1 (apt install libflite1)",
                new ChildCommand("voice", properties.process().heap(), List.of("voice=" + settings.name())),
                properties.process(),
                EngineProcess.uptime());
    }

    @Override
    public TextToSpeechCapabilities capabilities() {
        return new TextToSpeechCapabilities(NAME, SAMPLE_RATE, Set.of(Locale.US));
    }

    @Override
    public Synthesis open(String sentence) {
        if (sentence.length() > settings.maxCharacters()) {
            throw new ProviderException(
                    Kind.REJECTED, "a text to speak has at most " + settings.maxCharacters() + " characters");
        }
        if (!places.tryAcquire()) {
            throw new ProviderException(Kind.BUSY, "too many sentences wait to be spoken; try again later");
        }
        try {
            return new FliteSynthesis(engine, settings.timeout(), SpokenText.of(sentence), places::release);
        } catch (InterruptedException e) {
            places.release();
            Thread.currentThread().interrupt();
            throw new ProviderException(Kind.TIMEOUT, "interrupted while the voice started", e);
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
    }

    @Override
    public void prepare() {
        engine.prepare();
    }

    @Override
    public SpeechEngine describe() {
        return EmbeddedEngine.describe(
                SpeechEngine.Kind.TEXT_TO_SPEECH, NAME, engine, "speaks English with the voice " + settings.name());
    }

    /// The process behind it, for tests that end it.
    EngineProcess engine() {
        return engine;
    }

    @Override
    public void close() {
        engine.close();
    }
}
