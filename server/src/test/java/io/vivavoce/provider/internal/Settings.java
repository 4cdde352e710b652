package io.vivavoce.provider.internal;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// The settings of providers, as they are without any configuration but what a test names.
final class Settings {
    private Settings() {}

    static ProviderSettings with(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("vivavoce.providers", ProviderSettings.class);
    }
}
