package io.vivavoce.evaluation.internal;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words of content that people of most trades use when they tell of their work: "called", "week", "problem". Naming
/// what was there takes others. Immutable, thread-safe.
final class Everyday {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Map<String, Everyday> READ = new ConcurrentHashMap<>();

    private final Set<String> stems;

    private Everyday(Set<String> stems) {
        this.stems = stems;
    }

    /// For a language that has a lexicon.
    static Everyday in(String language) {
        return READ.computeIfAbsent(language, Everyday::read);
    }

    private static Everyday read(String language) {
        String file = file(language);
        Lexicon lexicon = Objects.requireNonNull(Lexicon.of(language), language);
        Map<String, Object> words = Objects.requireNonNull(WordFile.read(file), file);
        return new Everyday(
                SPACES.splitAsStream(String.valueOf(words.get("words")).strip())
                        .map(lexicon::stem)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /// Where they stand.
    static String file(String language) {
        return "evaluation/everyday-" + language + ".yaml";
    }

    boolean has(String stem) {
        return stems.contains(Mask.unmasked(stem));
    }
}
