package io.vivavoce.evals;

import io.vivavoce.VivaVoce;
import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.LanguageServices;
import io.vivavoce.platform.Tenant;
import io.vivavoce.provider.EngineUser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The language model that this machine's environment names, as the product itself puts it together: a server of its
/// own on data of its own, for as long as this is open.
final class ConfiguredModel implements AutoCloseable {
    private final ConfigurableApplicationContext server;

    private ConfiguredModel(ConfigurableApplicationContext server) {
        this.server = server;
    }

    static ConfiguredModel open() throws IOException {
        return new ConfiguredModel(new SpringApplicationBuilder(VivaVoce.class)
                .bannerMode(Banner.Mode.OFF)
                .run(
                        "--vivavoce.data-dir=" + Files.createTempDirectory("viva-evals"),
                        "--vivavoce.port=0",
                        "--vivavoce.speech.prepare=false"));
    }

    /// Empty when none is configured, or none answers.
    Optional<LanguageModel> model() {
        return Tenant.call(
                Tenant.LOCAL,
                () -> server.getBean(LanguageServices.class).model(new EngineUser(Tenant.LOCAL, null), Locale.ENGLISH));
    }

    @Override
    public void close() {
        server.close();
    }
}
