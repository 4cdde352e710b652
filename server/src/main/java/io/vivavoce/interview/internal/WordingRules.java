package io.vivavoce.interview.internal;

import io.vivavoce.guide.ProbeKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
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
    private static final String FILES = "classpath:interview/wording/*.yaml";
    private static final Map<String, WordingRules> ALL = all();

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

    /// Each file is a language.
    private static Map<String, WordingRules> all() {
        try {
            Map<String, WordingRules> all = new TreeMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                String name = Objects.requireNonNull(file.getFilename());
                all.put(name.substring(0, name.indexOf('.')), read(file, name));
            }
            return Map.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WordingRules read(Resource resource, String name) throws IOException {
        try (InputStream in = resource.getInputStream()) {
            Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new WordingRules(
                    Arrays.stream(text(file, "words").split(" "))
                            .flatMap(word -> Plain.of(word).words().stream())
                            .collect(Collectors.toUnmodifiableSet()),
                    pattern(text(file, "refused")),
                    kinds((Map<?, ?>) Objects.requireNonNull(file.get("kinds"), name)),
                    pattern(text(file, "instructions")),
                    pattern(text(file, "protected")));
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
