package io.vivavoce.evaluation.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The word lists the scorer reads answers by. Immutable. Phrases are held with a space on either side, to be looked
/// for in [Clause#line()].
record Lexicon(
        Set<String> function,
        Set<String> empty,
        Set<String> subjects,
        Set<String> determiners,
        Set<String> ownSubjects,
        Set<String> sharedSubjects,
        Set<String> adverbs,
        Set<String> negations,
        Set<String> actionStems,
        Set<String> irregularPasts,
        Set<String> weakActions,
        Set<String> stative,
        Set<String> pastHelpers,
        Set<String> numbers,
        Set<String> specifics,
        Set<String> workStems,
        Set<String> resultWords,
        Set<String> openers,
        Set<String> fillers,
        Set<String> fillerPhrases,
        Map<Phrases, List<String>> phrases,
        List<Pattern> instructionLike) {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}+#']+");

    /// The lists of phrases.
    enum Phrases {
        HABITUAL("habitual"),
        SITUATION("situation"),
        TASK("task"),
        RESULT("result-phrases"),
        FIRM_RESULT("firm-results"),
        REASON("reasons"),
        TRADE_OFF("trade-offs"),
        REFLECTION("reflections"),
        EXPLAINS("explains");

        private final String key;

        Phrases(String key) {
            this.key = key;
        }
    }

    /// The English lists.
    static Lexicon english() {
        try (InputStream in = Lexicon.class.getResourceAsStream("/evaluation/lexicon-en.yaml")) {
            if (in == null) {
                throw new IllegalStateException("evaluation/lexicon-en.yaml is missing from the build");
            }
            return of(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Lexicon of(Map<String, Object> lists) {
        return new Lexicon(
                words(lists, "function"),
                words(lists, "empty"),
                words(lists, "subjects"),
                words(lists, "determiners"),
                words(lists, "own-subjects"),
                words(lists, "shared-subjects"),
                words(lists, "adverbs"),
                words(lists, "negations"),
                stems(words(lists, "actions")),
                words(lists, "irregular"),
                words(lists, "weak-actions"),
                words(lists, "stative"),
                words(lists, "past-helpers"),
                words(lists, "specific-numbers"),
                words(lists, "specifics"),
                stems(words(lists, "work")),
                words(lists, "result-words"),
                words(lists, "openers"),
                words(lists, "fillers"),
                lines(lists, "filler-phrases").collect(Collectors.toUnmodifiableSet()),
                Stream.of(Phrases.values())
                        .collect(Collectors.toUnmodifiableMap(
                                p -> p,
                                p -> lines(lists, p.key).map(l -> " " + l + " ").toList())),
                lines(lists, "instruction-like")
                        .map(l -> Pattern.compile(l, Pattern.CASE_INSENSITIVE))
                        .toList());
    }

    /// Whether a line of words holds one of the phrases.
    boolean has(Phrases kind, String line) {
        return phrases.getOrDefault(kind, List.of()).stream().anyMatch(line::contains);
    }

    /// Where the first of these phrases ends in a line, -1 when there is none.
    int endOf(Phrases kind, String line) {
        return phrases.getOrDefault(kind, List.of()).stream()
                .filter(line::contains)
                .mapToInt(p -> line.indexOf(p) + p.length())
                .min()
                .orElse(-1);
    }

    /// Stems of the words of a text that say something of their own.
    Set<String> contentStems(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(w -> w.length() > 1 && !function.contains(w) && !empty.contains(w))
                .map(Stems::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether a word says something of its own.
    boolean isContent(Word word) {
        return word.said().length() > 1
                && !word.said().equals(Mask.MASKED)
                && !function.contains(word.said())
                && !empty.contains(word.said());
    }

    private static Set<String> words(Map<String, Object> lists, String key) {
        return SPACES.splitAsStream(lists.getOrDefault(key, "").toString().strip())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> stems(Set<String> words) {
        return words.stream().map(Stems::of).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> lines(Map<String, Object> lists, String key) {
        return lists.get(key) instanceof List<?> items ? items.stream().map(Object::toString) : Stream.empty();
    }
}
