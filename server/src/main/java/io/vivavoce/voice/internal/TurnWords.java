package io.vivavoce.voice.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// By which words of one language it is told whose turn it is, as they stand in `voice/turns`. Immutable.
///
/// Without a file of its own a language has no such words: every answer may be finished, and every word of the person
/// takes the floor.
final class TurnWords {
    /// How much of the end of an answer is read.
    private static final int LAST_WORDS = 14;

    /// Shorter answers are whole only by one of a few words.
    private static final int SHORT_ANSWER_WORDS = 4;

    private static final TurnWords NONE = new TurnWords(Map.of());
    private static final Map<String, TurnWords> READ = new ConcurrentHashMap<>();

    private final boolean known;
    private final Pattern finished;
    private final Pattern thinking;
    private final Pattern unfinished;
    private final Pattern unless;
    private final Pattern shortAnswer;
    private final Pattern listening;

    private TurnWords(Map<String, Object> lists) {
        known = !lists.isEmpty();
        finished = atTheEnd(items(lists, "finished"));
        thinking = atTheEnd(items(lists, "thinking"));
        unfinished = atTheEnd(items(lists, "unfinished"));
        unless = atTheEnd(items(lists, "unless"));
        shortAnswer = atTheEnd(items(lists, "short"));
        listening = Pattern.compile(oneOf(items(lists, "listening")), Pattern.UNICODE_CHARACTER_CLASS);
    }

    /// What words sound like at their end.
    enum Reading {
        FINISHED,
        OPEN,
        UNFINISHED
    }

    /// The words of a language.
    ///
    /// @param tag BCP 47; where a region has no words of its own, those of its language
    static TurnWords of(String tag) {
        return READ.computeIfAbsent(
                tag,
                wanted -> Stream.of(wanted, Locale.forLanguageTag(wanted).getLanguage())
                        .flatMap(code -> read(code).stream())
                        .findFirst()
                        .orElse(NONE));
    }

    Reading reading(String words) {
        if (!known) {
            return Reading.OPEN;
        }
        String[] all = plain(words).split(" ");
        String end = String.join(" ", List.of(all).subList(Math.max(0, all.length - LAST_WORDS), all.length));
        if (finished.matcher(end).find()) {
            return Reading.FINISHED;
        }
        boolean open = unfinished.matcher(end).find() && !unless.matcher(end).find();
        if (open || thinking.matcher(end).find()) {
            return Reading.UNFINISHED;
        }
        if (all.length < SHORT_ANSWER_WORDS) {
            return shortAnswer.matcher(end).find() ? Reading.FINISHED : Reading.UNFINISHED;
        }
        return Reading.OPEN;
    }

    /// Whether words are more than the small ones of a listener ("mm-hmm", "yeah", "okay").
    boolean takesTheFloor(String words) {
        return Stream.of(plain(words).split(" "))
                .anyMatch(word -> !word.isEmpty() && !listening.matcher(word).matches());
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("[^\\p{L}\\p{N}']+", " ")
                .strip();
    }

    private static Optional<TurnWords> read(String language) {
        if (!language.matches("[A-Za-z-]+")) {
            return Optional.empty();
        }
        try (InputStream in = TurnWords.class.getResourceAsStream("/voice/turns/" + language + ".yaml")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new TurnWords(new Yaml(new SafeConstructor(new LoaderOptions())).load(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> items(Map<String, Object> lists, String key) {
        return switch (lists.get(key)) {
            case List<?> items -> items.stream().map(String::valueOf);
            case String words -> Stream.of(words.strip().split("\\s+"));
            case null, default -> {
                if (lists.isEmpty()) {
                    yield Stream.empty();
                }
                throw new IllegalStateException("voice/turns: " + key + " is missing");
            }
        };
    }

    private static Pattern atTheEnd(Stream<String> items) {
        return Pattern.compile("(?:^| )" + oneOf(items) + "$", Pattern.UNICODE_CHARACTER_CLASS);
    }

    /// Nothing, where there are no items.
    private static String oneOf(Stream<String> items) {
        List<String> all = items.toList();
        return all.isEmpty() ? "(?!)" : "(?:" + String.join("|", all) + ")";
    }
}
