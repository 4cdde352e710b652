package io.vivavoce.speech.internal.transcription;

import io.vivavoce.provider.Connection;
import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.Tier;
import io.vivavoce.speech.SpeechToText;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes recognisers of one server.
///
/// @param id of the rung and of the provider
/// @param dialect null when a setting is missing
record TranscriptionFactory(
        String id, String name, Tier tier, @Nullable Dialect dialect, TranscriptionSettings settings)
        implements EngineFactory<SpeechToText> {
    @Override
    public Optional<String> provider() {
        return Optional.of(id);
    }

    /// These models know about a hundred languages.
    @Override
    public boolean serves(Locale language) {
        return true;
    }

    @Override
    public Optional<SpeechToText> create(Connection connection, Locale language) {
        return Optional.ofNullable(dialect)
                .map(known -> new TranscriptionSpeechToText(name, connection, known, language, settings));
    }
}
