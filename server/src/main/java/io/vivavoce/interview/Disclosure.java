package io.vivavoce.interview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What a person is told, and agrees to, before an interview.
///
/// @param version changes with every change of the text; consent to another version does not count
public record Disclosure(String version, List<String> paragraphs) {
    /// What is true of a practice interview on the built-in engines.
    public static final Disclosure PRACTICE = read("practice.en.yaml");

    public Disclosure {
        paragraphs = List.copyOf(paragraphs);
    }

    private static Disclosure read(String name) {
        try (InputStream in = Disclosure.class.getResourceAsStream("/disclosure/" + name)) {
            Text text = new Text(new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Objects.requireNonNull(in, "the disclosure " + name + " is missing")));
            return new Disclosure(text.version(), text.paragraphs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Text(Map<String, Object> file) {
        private String version() {
            return String.valueOf(file.get("version"));
        }

        private List<String> paragraphs() {
            return ((List<?>) Objects.requireNonNull(file.get("paragraphs")))
                    .stream()
                            .map(paragraph -> String.valueOf(paragraph).strip())
                            .toList();
        }
    }
}
