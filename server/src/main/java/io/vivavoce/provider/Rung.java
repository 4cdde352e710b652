package io.vivavoce.provider;

import java.time.Duration;

/// One engine that may be used now, and the ear of those who keep count of it. Thread-safe.
///
/// @param <E> the port: a recogniser, a voice or a language model
public interface Rung<E> {
    /// See [EngineFactory#id].
    String id();

    String name();

    Tier tier();

    E engine();

    /// How long the first result of a request may take: from the 99th percentile of what was measured.
    Duration patience();

    /// Whether it is still worth asking: it has not failed since. Changes while an interview goes on.
    boolean usable();

    /// It gave its first result after that time.
    void succeeded(Duration firstResult);

    /// It failed: it is left alone until a probe in the background succeeds, unless the input was to blame.
    void failed(ProviderException cause);

    /// It did so much work.
    void used(Unit unit, long amount);

    /// What work is counted in.
    enum Unit {
        AUDIO_MILLISECONDS,
        CHARACTERS,
        INPUT_TOKENS,
        OUTPUT_TOKENS
    }
}
