package io.vivavoce.speech.internal;

import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.SpeechEngine;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.SpeechToTextCapabilities;
import io.vivavoce.speech.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Recognises English with pocketsphinx in a process of its own. The number of streams is bounded; each costs about a
/// hundred megabytes there and a tenth of a core while somebody speaks.
final class PocketsphinxSpeechToText implements SpeechToText, EmbeddedEngine {
    static final String NAME = "pocketsphinx (built in)";
    private static final int SAMPLE_RATE = 16_000;

    private final SpeechProperties.Recogniser settings;
    private final EngineProcess engine;
    private final int maxStreams;
    private final Semaphore places;

    PocketsphinxSpeechToText(SpeechProperties properties) {
        settings = properties.recogniser();
        maxStreams = settings.maxStreams() > 0 ? settings.maxStreams() : RecogniserPlaces.here();
        places = new Semaphore(maxStreams);
        engine = new EngineProcess(
                NAME,
                "install libpocketsphinx3 and pocketsphinx-en-us (apt install libpocketsphinx3 pocketsphinx-en-us)",
                new ChildCommand("recogniser", properties.process().heap(), options(settings)),
                properties.process(),
                EngineProcess.uptime());
    }

    private static List<String> options(SpeechProperties.Recogniser settings) {
        return List.of(
                "model=" + settings.model(),
                "vocabulary-weight=" + settings.vocabularyWeight(),
                "second-pass=" + settings.secondPass(),
                "partial-interval=" + settings.partialInterval(),
                "settle-after=" + settings.settleAfter(),
                "settle-at-latest=" + settings.settleAtLatest());
    }

    @Override
    public SpeechToTextCapabilities capabilities() {
        return new SpeechToTextCapabilities(NAME, SAMPLE_RATE, Set.of(Locale.US), true, false, true);
    }

    @Override
    public Recognition open(Vocabulary vocabulary) {
        admit();
        try {
            return new PocketsphinxRecognition(engine, settings, vocabulary, places::release);
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
            if (!places.tryAcquire(settings.placeTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProviderException(
                        Kind.BUSY, "all " + maxStreams + " places of the recogniser are taken; try again later");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderException(Kind.BUSY, "interrupted while waiting for a place", e);
        }
    }

    @Override
    public void prepare() {
        engine.prepare();
    }

    @Override
    public SpeechEngine describe() {
        String working = "recognises English, " + (maxStreams - places.availablePermits()) + " of " + maxStreams
                + " places taken; its transcripts are treated as poor";
        return EmbeddedEngine.describe(SpeechEngine.Kind.SPEECH_TO_TEXT, NAME, engine, working);
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
