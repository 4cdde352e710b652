package io.vivavoce.speech.internal;

import io.vivavoce.provider.Connection;
import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.Tier;
import io.vivavoce.speech.SpeechToText;
import java.util.Locale;
import java.util.Optional;

/// The last rung: the recogniser that comes with the product, or whatever stands in its place.
record BuiltInEars(SpeechToText engine) implements EngineFactory<SpeechToText> {
    static final String ID = "pocketsphinx";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return engine.capabilities().engine();
    }

    @Override
    public Tier tier() {
        return Tier.BUILT_IN;
    }

    @Override
    public Optional<String> provider() {
        return Optional.empty();
    }

    /// It is better than nobody in any language.
    @Override
    public boolean serves(Locale language) {
        return true;
    }

    @Override
    public Optional<SpeechToText> create(Connection connection, Locale language) {
        return Optional.of(engine);
    }
}
