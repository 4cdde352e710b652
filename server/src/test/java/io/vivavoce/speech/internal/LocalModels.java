package io.vivavoce.speech.internal;

import io.vivavoce.platform.DataDirectory;
import io.vivavoce.provider.Connection;
import io.vivavoce.provider.EngineFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// Engines with models in a directory of a test.
final class LocalModels {
    private static final String PREFIX = "vivavoce.speech.local";

    private LocalModels() {}

    static LocalEngines in(Path data, Map<String, String> changes) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        changes.forEach((name, value) -> source.put(PREFIX + "." + name, value));
        LocalModelSettings settings = new Binder(source).bindOrCreate(PREFIX, LocalModelSettings.class);
        return new LocalEngines(Engines.properties(Map.of()), settings, new DataDirectory(data));
    }

    static <E> Optional<E> engine(EngineFactory<E> factory) {
        return factory.create(
                new Connection("", URI.create("http://127.0.0.1"), "", HttpClient.newHttpClient()), Locale.ENGLISH);
    }

    /// A library that people fetch, from the local repository of the build; the test is skipped where it is not.
    static Path library(String group, String artifact, String version) {
        Path file = Path.of(System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository"))
                .resolve(group.replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".jar");
        if (!Files.exists(file)) {
            System.out.println("Skipped: " + file + " is not here (mvn dependency:get fetches it)");
        }
        Assumptions.assumeTrue(Files.exists(file), file + " is not here");
        return file;
    }
}
