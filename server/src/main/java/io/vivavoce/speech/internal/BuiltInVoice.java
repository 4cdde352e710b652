package io.vivavoce.speech.internal;

import io.vivavoce.provider.Connection;
import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.Tier;
import io.vivavoce.speech.TextToSpeech;
import java.util.Locale;
import java.util.Optional;

/// The voice that is always there, as the last rung.
record BuiltInVoice(TextToSpeech voice) implements EngineFactory<TextToSpeech> {
    @Override
    public String id() {
        return "flite";
    }

    @Override
    public String name() {
        return voice.capabilities().engine();
    }

    @Override
    public Tier tier() {
        return Tier.BUILT_IN;
    }

    @Override
    public Optional<String> provider() {
        return Optional.empty();
    }

    @Override
    public boolean serves(Locale language) {
        return true;
    }

    @Override
    public Optional<TextToSpeech> create(Connection connection, Locale language) {
        return Optional.of(voice);
    }
}
