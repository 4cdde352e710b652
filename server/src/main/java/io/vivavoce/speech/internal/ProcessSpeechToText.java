package io.vivavoce.speech.internal;

import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.SpeechEngine;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.SpeechToTextCapabilities;
import io.vivavoce.speech.Vocabulary;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A recogniser in a process of its own. The number of its streams is bounded.
class ProcessSpeechToText implements SpeechToText, LocalEngine {
    static final int SAMPLE_RATE = 16_000;

    private final SpeechToTextCapabilities capabilities;
    private final EngineProcess engine;
    private final RecogniserLimits limits;
    private final Semaphore places;

    ProcessSpeechToText(SpeechToTextCapabilities capabilities, EngineProcess engine, RecogniserLimits limits) {
        this.capabilities = capabilities;
        this.engine = engine;
        this.limits = limits;
        places = new Semaphore(limits.maxStreams());
    }

    @Override
    public final SpeechToTextCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public final Recognition open(Vocabulary vocabulary) {
        admit();
        try {
            return new ProcessRecognition(engine, limits, vocabulary, places::release);
        } catch (InterruptedException e) {
            places.release();
            Thread.currentThread().interrupt();
            throw new ProviderException(Kind.TIMEOUT, "interrupted while the recogniser started", e);
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
    }

    /// A place that was just left is free a moment later, so a short wait spares many a refusal.
    private void admit() {
        try {
            if (!places.tryAcquire(limits.placeTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProviderException(
                        Kind.BUSY,
                        "all " + limits.maxStreams() + " places of the recogniser are taken; try again later");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderException(Kind.BUSY, "interrupted while waiting for a place", e);
        }
    }

    @Override
    public final void prepare() {
        engine.prepare();
    }

    @Override
    public final boolean idle() {
        return places.availablePermits() == limits.maxStreams();
    }

    @Override
    public final SpeechEngine describe() {
        String working = "recognises speech, " + (limits.maxStreams() - places.availablePermits()) + " of "
                + limits.maxStreams() + " places taken"
                + (capabilities.lowConfidence() ? "; its transcripts are treated as poor" : "");
        return EmbeddedEngine.describe(SpeechEngine.Kind.SPEECH_TO_TEXT, capabilities.engine(), engine, working);
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
