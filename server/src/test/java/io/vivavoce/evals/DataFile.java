package io.vivavoce.evals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Reads the data of the harness.
final class DataFile {
    private DataFile() {}

    static Entry read(String resource) {
        try (InputStream in = DataFile.class.getResourceAsStream(resource)) {
            return new Entry(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The name of a constant as it stands in files.
    static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <T extends Enum<T>> T constant(Class<T> type, String id) {
        return Enum.valueOf(type, id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// A part of a file.
    record Entry(Map<?, ?> values) {
        boolean has(String key) {
            return values.containsKey(key);
        }

        Set<String> keys() {
            return values.keySet().stream().map(Object::toString).collect(Collectors.toUnmodifiableSet());
        }

        String text(String key) {
            return Objects.requireNonNull(values.get(key), key).toString().strip();
        }

        List<String> texts(String key) {
            return list(key).stream().map(one -> one.toString().strip()).toList();
        }

        Entry entry(String key) {
            return new Entry((Map<?, ?>) Objects.requireNonNull(values.get(key), key));
        }

        List<Entry> entries(String key) {
            return list(key).stream().map(one -> new Entry((Map<?, ?>) one)).toList();
        }

        private List<?> list(String key) {
            return (List<?>) Objects.requireNonNull(values.get(key), key);
        }
    }
}
