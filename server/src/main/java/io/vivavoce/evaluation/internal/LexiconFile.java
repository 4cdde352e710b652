package io.vivavoce.evaluation.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The file that a lexicon stands in.
record LexiconFile(Map<String, Object> lists) {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int TELLING_STEM = 5;
    /// Where a sentence begins, with the small words that go before an order. The last character alone tells of most
    /// places that none does.
    private static final String START = "(?<![^.!?;:\\ne])(?:^|(?<=[.!?;:\\n])|(?<=\\bplease)|(?<=\\bbitte))"
            + "\\s*(?:(?:and|so|but|then|now|just|please|kindly|instead|bitte|also|jetzt) )*";

    /// Between a prefix and its verb.
    private static final String APART = "|";

    Lexicon lexicon() {
        Grammar grammar = Grammar.of(text("grammar"));
        return new Lexicon(
                grammar,
                spellings(),
                new Masked(pairs("neutral"), words("masked"), words("schools"), words("school-of")),
                told(),
                cut(),
                verbForms(),
                padded("amounts"),
                List.of(SPACES.split(text("range"))),
                words("number-joints"),
                words("abbreviations"),
                words("own-count"),
                words("shared-count"),
                Pattern.compile(text("heard-fillers"), Pattern.CASE_INSENSITIVE),
                words("function"),
                words("empty"),
                words("subjects"),
                words("determiners"),
                words("own-subjects"),
                words("shared-subjects"),
                words("generic-subjects"),
                words("adverbs"),
                words("negations"),
                stems("actions", grammar),
                words("irregular"),
                words("weak-actions"),
                stems("weak-actions", grammar),
                words("light-actions"),
                words("stative"),
                words("past-helpers"),
                words("specific-numbers"),
                words("digits"),
                words("specifics"),
                stems("work", grammar),
                words("result-words"),
                words("idle"),
                words("using"),
                words("stringing"),
                leisure(grammar),
                words("reporting"),
                words("openers"),
                words("fillers"),
                lines("filler-phrases").collect(Collectors.toUnmodifiableSet()),
                Stream.of(Phrases.values()).collect(Collectors.toUnmodifiableMap(p -> p, p -> padded(p.key()))),
                patterns("instruction-like"),
                patterns("dictated"));
    }

    private Told told() {
        return new Told(
                phrases("named-after"),
                words("name-joints"),
                words("being"),
                words("person"),
                words("turning"),
                phrases("before-age"),
                phrases("after-age"),
                words("whens"),
                words("before-year"),
                words("centuries"));
    }

    private Cut cut() {
        return new Cut(
                words("connectives"),
                words("starters"),
                words("skipped"),
                words("persons"),
                words("noun-openers"),
                words("holds-on"),
                lines("purpose").collect(Collectors.toUnmodifiableSet()),
                words("shared-starts"),
                words("ends"),
                lines("clause-phrases").map(phrase -> phrase + " ").toList());
    }

    private VerbForms verbForms() {
        Map<String, String> irregular = new LinkedHashMap<>();
        lines("irregular-verbs").map(SPACES::split).forEach(forms -> {
            irregular.put(forms[1], forms[0]);
            irregular.put(forms[1] + "en", forms[0]);
            irregular.put(forms[2], forms[0]);
        });
        return new VerbForms(
                irregular,
                words("verbs"),
                words("perfect"),
                words("perfect-of-any"),
                words("own-forms"),
                words("modals"),
                words("joints"),
                words("subordinate"),
                words("not-past"),
                text("let"));
    }

    /// In each, START stands for where a sentence begins.
    private List<Pattern> patterns(String key) {
        return lists.get(key) instanceof List<?> items
                ? items.stream()
                        .map(item -> item.toString().replace("START", START))
                        .map(item -> Pattern.compile(item, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                        .toList()
                : List.of();
    }

    private String text(String key) {
        return spelt(lists.getOrDefault(key, "").toString().strip(), spellings());
    }

    private Set<String> words(String key) {
        return SPACES.splitAsStream(text(key)).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> stems(String key, Grammar grammar) {
        return words(key).stream()
                .map(word -> grammar.stem(word.replace(APART, "")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Short stems are those of other words too: "Nichte" and "nicht".
    private Set<String> leisure(Grammar grammar) {
        return Stream.concat(
                        words("leisure").stream(),
                        stems("leisure", grammar).stream().filter(stem -> stem.length() >= TELLING_STEM))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> lines(String key) {
        return lists.get(key) instanceof List<?> items
                ? items.stream().map(item -> spelt(item.toString(), spellings()))
                : Stream.empty();
    }

    private List<List<String>> phrases(String key) {
        return lines(key).map(line -> List.of(SPACES.split(line))).toList();
    }

    private List<String> padded(String key) {
        return lines(key).map(line -> " " + line + " ").toList();
    }

    private Map<String, String> pairs(String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (lists.get(key) instanceof Map<?, ?> map) {
            map.forEach(
                    (from, to) -> pairs.put(spelt(from.toString(), spellings()), spelt(to.toString(), spellings())));
        }
        return pairs;
    }

    private Map<Pattern, String> spellings() {
        Map<Pattern, String> spellings = new LinkedHashMap<>();
        if (lists.get("spellings") instanceof Map<?, ?> map) {
            map.forEach((written, read) -> spellings.put(Pattern.compile(written.toString()), read.toString()));
        }
        return spellings;
    }

    static String spelt(String text, Map<Pattern, String> spellings) {
        String spelt = text;
        for (Map.Entry<Pattern, String> spelling : spellings.entrySet()) {
            spelt = spelling.getKey().matcher(spelt).replaceAll(spelling.getValue());
        }
        return spelt;
    }
}
