package io.vivavoce.voice.internal;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// The settings of the live loop, as they are without any configuration.
final class Settings {
    static final VoiceSettings DEFAULT = with(Map.of());

    private Settings() {}

    static VoiceSettings with(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("vivavoce.voice", VoiceSettings.class);
    }
}
