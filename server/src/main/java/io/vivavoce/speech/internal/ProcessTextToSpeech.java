package io.vivavoce.speech.internal;

import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.speech.SpeechEngine;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.TextToSpeechCapabilities;
import java.util.concurrent.Semaphore;

/// A voice in a process of its own. The number of sentences that wait for it is bounded.
class ProcessTextToSpeech implements TextToSpeech, LocalEngine {
    private final TextToSpeechCapabilities capabilities;
    private final EngineProcess engine;
    private final SpeechProperties.Voice settings;
    private final boolean repeatable;
    private final Semaphore places;

    /// @param repeatable whether it speaks a sentence with the same timing each time
    ProcessTextToSpeech(
            TextToSpeechCapabilities capabilities,
            EngineProcess engine,
            SpeechProperties.Voice settings,
            boolean repeatable) {
        this.capabilities = capabilities;
        this.engine = engine;
        this.settings = settings;
        this.repeatable = repeatable;
        places = new Semaphore(settings.maxSentences());
    }

    @Override
    public final TextToSpeechCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public final Synthesis open(String sentence) {
        if (sentence.length() > settings.maxCharacters()) {
            throw new ProviderException(
                    Kind.REJECTED, "a text to speak has at most " + settings.maxCharacters() + " characters");
        }
        if (!places.tryAcquire()) {
            throw new ProviderException(Kind.BUSY, "too many sentences wait to be spoken; try again later");
        }
        try {
            return new ProcessSynthesis(
                    engine, settings.timeout(), repeatable, SpokenText.of(sentence), places::release);
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
    public final void prepare() {
        engine.prepare();
    }

    @Override
    public final boolean idle() {
        return places.availablePermits() == settings.maxSentences();
    }

    @Override
    public final SpeechEngine describe() {
        return EmbeddedEngine.describe(
                SpeechEngine.Kind.TEXT_TO_SPEECH, capabilities.engine(), engine, "speaks in its own process");
    }

    /// The process behind it, for tests that end it.
    final EngineProcess engine() {
        return engine;
    }

    @Override
    public final void close() {
        engine.close();
    }
}
