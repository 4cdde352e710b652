package io.vivavoce.evaluation.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Reads the scorer's files of words.
final class WordFile {
    private static final Pattern NAME = Pattern.compile("[a-z/]+-[A-Za-z-]+\\.yaml");

    private WordFile() {}

    /// What stands in a file of the class path, null when there is none.
    static @Nullable Map<String, Object> read(String name) {
        if (!NAME.matcher(name).matches()) {
            return null;
        }
        try (InputStream in = WordFile.class.getResourceAsStream("/" + name)) {
            return in == null ? null : new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
