package io.vivavoce.interview.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What words of one language are signs of, as it stands in `interview/reading`. Immutable.
///
/// @param spellings letters that are written in two ways, each with the one that is read
/// @param utterance what a short utterance asks of the interviewer
/// @param ownQuestion whether somebody asked for questions of their own has one
/// @param content what an answer holds
record Signs(Map<String, String> spellings, OfUtterance utterance, OfOwnQuestion ownQuestion, OfContent content) {
    private static final String ENGLISH = "en";
    private static final Map<String, Signs> READ = new ConcurrentHashMap<>();

    Signs {
        spellings = Map.copyOf(spellings);
    }

    record OfUtterance(
            Pattern soft,
            Pattern filler,
            Pattern repeat,
            Pattern meaning,
            Pattern time,
            Pattern decline,
            Pattern decliningWords,
            Pattern decliningSigns,
            Pattern skip,
            Pattern yes,
            Pattern no,
            Pattern never,
            Pattern goOn) {}

    record OfOwnQuestion(Pattern question, Pattern none, Pattern announced) {}

    record OfContent(
            Pattern setting,
            Pattern ownAction,
            Pattern we,
            Pattern result,
            Pattern reason,
            Pattern step,
            Pattern tradeOff,
            Pattern vague,
            Pattern number,
            Pattern background) {}

    /// The signs of a language; the English ones where it has none.
    static Signs of(String language) {
        return READ.computeIfAbsent(language, code -> {
            Signs own = code.matches("[A-Za-z-]+") ? read(code) : null;
            return own == null ? Objects.requireNonNull(read(ENGLISH), "the English signs are missing") : own;
        });
    }

    Plain plain(String words) {
        return Plain.of(words, spellings);
    }

    /// The words of an answer without those that tell who somebody is.
    Plain substance(String answer) {
        String spelt = Plain.spelt(answer.toLowerCase(Locale.ROOT), spellings);
        return plain(content.background().matcher(spelt).replaceAll(" "));
    }

    private static @Nullable Signs read(String language) {
        try (InputStream in = Signs.class.getResourceAsStream("/interview/reading/" + language + ".yaml")) {
            return in == null
                    ? null
                    : new File(language, new Yaml(new SafeConstructor(new LoaderOptions())).load(in)).signs();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record File(String language, Map<String, Object> lists) {
        Signs signs() {
            return new Signs(
                    spellings(),
                    new OfUtterance(
                            words("soft"),
                            words("filler"),
                            words("repeat"),
                            words("meaning"),
                            words("time"),
                            words("decline"),
                            words("declining-words"),
                            words("declining-signs"),
                            words("skip"),
                            words("agree"),
                            words("disagree"),
                            words("never"),
                            words("go-on")),
                    new OfOwnQuestion(
                            words("question"),
                            words("none"),
                            Pattern.compile("^((" + alternatives("announced") + ")( |$))+$")),
                    new OfContent(
                            words("setting"),
                            words("own-action"),
                            words("we"),
                            words("result"),
                            words("reason"),
                            words("step"),
                            words("trade-off"),
                            words("vague"),
                            numbers(),
                            background()));
        }

        /// A run of number words is one number, whatever it is written with.
        private Pattern numbers() {
            String one = "(?:" + alternatives("number") + ")";
            return Pattern.compile("\\b" + one + "(?: (?:and |one |first )*" + one + "| one)*\\b");
        }

        /// For whom somebody worked, where they learned, how old they are: the words that tell it, in a
        /// text with marks.
        private Pattern background() {
            String name = "(?:\\s+(?!(?:" + alternatives("name-ends") + ")\\b)[\\p{L}\\p{N}'’.-]*[\\p{L}\\p{N}]){1,8}";
            return Pattern.compile(
                    "\\b(?:(?:" + alternatives("named-after") + ")" + name + "|" + alternatives("age") + ")");
        }

        private Pattern words(String key) {
            return Pattern.compile("\\b(" + alternatives(key) + ")\\b");
        }

        private String alternatives(String key) {
            String joined =
                    switch (lists.get(key)) {
                        case List<?> items ->
                            String.join("|", items.stream().map(String::valueOf).toList());
                        case String words -> String.join("|", words.strip().split("\\s+"));
                        case null, default ->
                            throw new IllegalStateException(
                                    "interview/reading/" + language + ".yaml: " + key + " is missing");
                    };
            return Plain.spelt(joined, spellings());
        }

        private Map<String, String> spellings() {
            Map<String, String> spellings = new LinkedHashMap<>();
            if (lists.get("spellings") instanceof Map<?, ?> pairs) {
                pairs.forEach((written, read) -> spellings.put(String.valueOf(written), String.valueOf(read)));
            }
            return spellings;
        }
    }
}
