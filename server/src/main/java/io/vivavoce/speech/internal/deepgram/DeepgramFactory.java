package io.vivavoce.speech.internal.deepgram;

import io.vivavoce.provider.Connection;
import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.Tier;
import io.vivavoce.speech.SpeechToText;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Makes recognisers of Deepgram.
@Component
@EnableConfigurationProperties(DeepgramSettings.class)
class DeepgramFactory implements EngineFactory<SpeechToText> {
    private final DeepgramSettings settings;

    DeepgramFactory(DeepgramSettings settings) {
        this.settings = settings;
    }

    @Override
    public String id() {
        return "deepgram";
    }

    @Override
    public String name() {
        return "Deepgram " + settings.model();
    }

    @Override
    public Tier tier() {
        return Tier.CLOUD;
    }

    @Override
    public Optional<String> provider() {
        return Optional.of("deepgram");
    }

    @Override
    public boolean serves(Locale language) {
        return true;
    }

    @Override
    public Optional<SpeechToText> create(Connection connection, Locale language) {
        return Optional.of(new DeepgramSpeechToText(name(), connection, language, settings));
    }
}
