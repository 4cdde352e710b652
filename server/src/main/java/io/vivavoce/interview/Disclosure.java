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
/// @param version changes with every change of the text and names its language; consent to another version does not
/// count
/// @param language of the text
public record Disclosure(String version, String language, List<String> paragraphs) {
    /// What is true of a practice interview on the built-in engines.
    public static final Disclosure PRACTICE = read("practice.en.yaml");

    private static final List<Disclosure> LANGUAGES = List.of(PRACTICE, read("practice.de.yaml"));

    public Disclosure {
        if (!version.endsWith("." + language)) {
            throw new IllegalArgumentException("the version " + version + " does not name its language " + language);
        }
        paragraphs = List.copyOf(paragraphs);
    }

    /// The same in a language, in English where there is none.
    public static Disclosure practice(String language) {
        return LANGUAGES.stream()
                .filter(disclosure -> disclosure.language().equals(language))
                .findFirst()
                .orElse(PRACTICE);
    }

    /// Whether someone who agreed to the version agreed to what holds now.
    public static boolean isCurrent(String version) {
        return LANGUAGES.stream().anyMatch(disclosure -> disclosure.version().equals(version));
    }

    private static Disclosure read(String name) {
        try (InputStream in = Disclosure.class.getResourceAsStream("/disclosure/" + name)) {
            Text text = new Text(new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Objects.requireNonNull(in, "the disclosure " + name + " is missing")));
            return new Disclosure(text.value("version"), text.value("language"), text.paragraphs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Text(Map<String, Object> file) {
        private String value(String name) {
            return String.valueOf(file.get(name));
        }

        private List<String> paragraphs() {
            return ((List<?>) Objects.requireNonNull(file.get("paragraphs")))
                    .stream()
                            .map(paragraph -> String.valueOf(paragraph).strip())
                            .toList();
        }
    }
}
