package io.vivavoce.speech.internal.realtime;

import io.vivavoce.provider.Connection;
import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.Tier;
import io.vivavoce.speech.SpeechToText;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Makes recognisers of OpenAI's realtime transcription.
@Component
@EnableConfigurationProperties(RealtimeSettings.class)
class RealtimeFactory implements EngineFactory<SpeechToText> {
    private final RealtimeSettings settings;

    RealtimeFactory(RealtimeSettings settings) {
        this.settings = settings;
    }

    @Override
    public String id() {
        return "openai-realtime";
    }

    @Override
    public String name() {
        return "OpenAI realtime " + settings.model();
    }

    @Override
    public Tier tier() {
        return Tier.CLOUD;
    }

    @Override
    public Optional<String> provider() {
        return Optional.of("openai");
    }

    @Override
    public boolean serves(Locale language) {
        return true;
    }

    @Override
    public Optional<SpeechToText> create(Connection connection, Locale language) {
        return Optional.of(new RealtimeSpeechToText(name(), connection, language, settings));
    }
}
