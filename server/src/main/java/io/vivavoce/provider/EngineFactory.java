package io.vivavoce.provider;

import java.util.Locale;
import java.util.Optional;

/// Makes the engines of one rung of a ladder. A bean for each adapter; knows no tenant and keeps no state but what a
/// local model needs. Thread-safe.
///
/// @param <E> the port: a recogniser, a voice or a language model
public interface EngineFactory<E> {
    /// The rung, in settings, on the page and in the record of an interview: "deepgram", "openai-realtime".
    String id();

    /// As shown to people: "Deepgram Nova-3".
    String name();

    Tier tier();

    /// The provider whose [Connection] it needs; empty for a model inside the product.
    Optional<String> provider();

    /// Whether it serves interviews in a language.
    boolean serves(Locale language);

    /// The engine over a connection; cheap, opens nothing.
    ///
    /// @return empty when it is not there: a model that was not fetched, a setting that is missing
    Optional<E> create(Connection connection, Locale language);
}
