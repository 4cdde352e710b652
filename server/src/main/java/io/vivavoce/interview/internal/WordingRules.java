package io.vivavoce.interview.internal;

import io.vivavoce.guide.ProbeKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What may be said in one language, of `interview/wording/`.
///
/// @param words those that may stand in any wording
/// @param refused what may not be said at all
/// @param kinds what a follow-up of a kind has to hold
/// @param instructions what speaks to a machine
/// @param protectedMatters what nobody is asked about
record WordingRules(
        Set<String> words,
        Pattern refused,
        Map<ProbeKind, Pattern> kinds,
        Pattern instructions,
        Pattern protectedMatters) {
    private static final List<String> LANGUAGES = List.of("en", "de");
    private static final Map<String, WordingRules> ALL =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(language -> language, WordingRules::read));

    /// @return empty for a language without rules, in which no words of a model are said
    static Optional<WordingRules> of(String language) {
        return Optional.ofNullable(ALL.get(language));
    }

    /// Whether text speaks to a machine, in any language there are rules for.
    static boolean instructs(Plain text) {
        return ALL.values().stream().anyMatch(rules -> text.has(rules.instructions));
    }

    /// Whether text is about a protected matter, in any language there are rules for.
    static boolean isProtected(Plain text) {
        return ALL.values().stream().anyMatch(rules -> text.has(rules.protectedMatters));
    }

    private static WordingRules read(String language) {
        String name = "/interview/wording/" + language + ".yaml";
        try (InputStream in = WordingRules.class.getResourceAsStream(name)) {
            Map<String, Object> file =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in, name));
            return new WordingRules(
                    Arrays.stream(text(file, "words").split(" "))
                            .flatMap(word -> Plain.of(word).words().stream())
                            .collect(Collectors.toUnmodifiableSet()),
                    pattern(text(file, "refused")),
                    kinds((Map<?, ?>) Objects.requireNonNull(file.get("kinds"), name)),
                    pattern(text(file, "instructions")),
                    pattern(text(file, "protected")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<ProbeKind, Pattern> kinds(Map<?, ?> file) {
        Map<ProbeKind, Pattern> kinds = new EnumMap<>(ProbeKind.class);
        for (ProbeKind kind : ProbeKind.values()) {
            kinds.put(kind, pattern(String.valueOf(Objects.requireNonNull(file.get(kind.id()), kind.id()))));
        }
        return kinds;
    }

    private static String text(Map<String, Object> file, String key) {
        return String.valueOf(Objects.requireNonNull(file.get(key), key));
    }

    /// Folded lines leave a space behind each `|`.
    private static Pattern pattern(String alternatives) {
        return Pattern.compile(
                "\\b(?:" + alternatives.strip().replace("| ", "|") + ")\\b", Pattern.UNICODE_CHARACTER_CLASS);
    }
}
