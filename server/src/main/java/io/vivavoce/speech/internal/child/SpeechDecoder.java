package io.vivavoce.speech.internal.child;

import java.util.List;

/// Turns the sound of one stream into words. Used by one thread at a time.
interface SpeechDecoder extends AutoCloseable {
    /// Samples per second of all of them.
    int SAMPLE_RATE = 16_000;

    void begin();

    /// @param pcm 16-bit mono, little-endian
    void hear(byte[] pcm);

    /// Whether the last sound is speech, as far as the engine can tell.
    boolean hearsSpeech();

    /// The words since [#begin] as they look now; empty for an engine that cannot tell yet.
    String soFar();

    /// The words since [#begin].
    Hypothesis end();

    /// Makes the words of these texts likelier, until the next call. Not while an utterance is open.
    void adapt(List<String> texts);

    /// Forgets the person it listened to.
    void forget();

    /// Whether a new one is better.
    boolean worn();

    @Override
    void close();
}
