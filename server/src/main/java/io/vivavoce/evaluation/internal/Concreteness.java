package io.vivavoce.evaluation.internal;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How concretely an answer is told. Who was there says when and how many, what was said and asked, what was not so and
/// what it was weighed against; who was not speaks of what holds for anybody at any time. Both show in the small words
/// of a language, whatever the trade and the way of telling; what an answer is about has no say in it. Each word counts
/// once for how much there is, and who tells as much in fewer words tells it more concretely ([Economy]). Immutable,
/// thread-safe.
///
/// What a mark weighs was found by comparing answers of known quality: decisions 128, 132 and 136.
final class Concreteness {
    /// What a word can be a mark of; one word can be several.
    enum Mark {
        GENERAL,
        NEGATION,
        CONTRAST,
        COMPARISON,
        SPEECH,
        TIME,
        NUMBER;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What a mark weighs by how many different words of it stand in an answer, and by how often in so many words.
    record Weight(double amount, double density) {}

    /// What an account of anything has, in the file of the weights.
    static final String ANY_ACCOUNT = "any-account";

    private static final String WEIGHTS = "evaluation/concrete-weights.yaml";

    /// In fewer words a mark stands thinly, too.
    private static final double FEW_WORDS = 10;

    private static final double PER_WORDS = 10;

    private static final Map<String, Concreteness> READ = new ConcurrentHashMap<>();

    private final Lexicon lexicon;
    private final Everyday everyday;
    private final Map<Mark, Set<String>> words;
    private final Map<Mark, Weight> weights;
    private final Map<Economy.Measure, Double> economy;
    private final double anyAccount;

    private Concreteness(Lexicon lexicon, Everyday everyday, Map<String, Object> words, Map<String, Object> weights) {
        this.lexicon = lexicon;
        this.everyday = everyday;
        this.words = by(Mark.class, mark -> words(words.get(mark.id())));
        this.weights = by(Mark.class, mark -> weight(weights.get(mark.id())));
        this.economy = by(Economy.Measure.class, measure -> number(weights.get(measure.id())));
        this.anyAccount = number(weights.get(ANY_ACCOUNT));
    }

    /// For a language that has a lexicon.
    static Concreteness in(String language) {
        return READ.computeIfAbsent(
                language,
                code -> new Concreteness(
                        Objects.requireNonNull(Lexicon.of(code), code),
                        Everyday.in(code),
                        file("evaluation/concrete-" + code + ".yaml"),
                        file(WEIGHTS)));
    }

    private static Map<String, Object> file(String name) {
        return Objects.requireNonNull(WordFile.read(name), name);
    }

    /// In the order of the constants, so that sums come out the same to the last digit.
    private static <K extends Enum<K>, V> Map<K, V> by(Class<K> keys, Function<K, V> value) {
        Map<K, V> map = new EnumMap<>(keys);
        for (K key : keys.getEnumConstants()) {
            map.put(key, value.apply(key));
        }
        return Collections.unmodifiableMap(map);
    }

    private static Set<String> words(@Nullable Object list) {
        return list == null ? Set.of() : Set.of(list.toString().strip().split("\\s+"));
    }

    private static Weight weight(@Nullable Object weight) {
        return weight instanceof Map<?, ?> of
                ? new Weight(number(of.get("amount")), number(of.get("density")))
                : new Weight(0, 0);
    }

    private static double number(@Nullable Object number) {
        return number instanceof Number given ? given.doubleValue() : 0;
    }

    /// 0 for no account at all; about 2 for general talk, 6 for a thin story, 10 for one by somebody who was there.
    ///
    /// @param accounts what counts and tells something
    /// @param said what was said with it and around it
    double of(List<Evidence> accounts, List<Word> said) {
        if (accounts.isEmpty()) {
            return 0;
        }
        List<Word> told = Assessment.told(accounts);
        double concrete = anyAccount;
        Economy economical = economy(accounts, said);
        for (Map.Entry<Economy.Measure, Double> entry : economy.entrySet()) {
            concrete += entry.getValue() * economical.of(entry.getKey());
        }
        for (Map.Entry<Mark, Weight> entry : weights.entrySet()) {
            concrete += entry.getValue().amount() * amount(entry.getKey(), told);
            concrete += entry.getValue().density() * density(entry.getKey(), told);
        }
        return concrete;
    }

    Economy economy(List<Evidence> accounts, List<Word> said) {
        return Economy.of(accounts, said, everyday);
    }

    /// The hundredth number tells less than the first, and the same one again tells nothing.
    double amount(Mark mark, List<Word> told) {
        int different = (int) told.stream()
                .filter(word -> is(mark, word.said()))
                .map(Word::stem)
                .distinct()
                .count();
        return Math.log1p(different);
    }

    double density(Mark mark, List<Word> told) {
        int marks = (int) told.stream().filter(word -> is(mark, word.said())).count();
        return marks * PER_WORDS / (words(told) + FEW_WORDS);
    }

    /// How many there are. What is masked has no say in it, however many words it was.
    static int words(List<Word> words) {
        return (int)
                words.stream().filter(word -> !word.said().equals(Mask.MASKED)).count();
    }

    private boolean is(Mark mark, String said) {
        return Objects.requireNonNull(words.get(mark)).contains(said)
                || (mark == Mark.NUMBER && lexicon.isNumber(said));
    }
}
