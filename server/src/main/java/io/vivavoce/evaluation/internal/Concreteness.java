package io.vivavoce.evaluation.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How concretely an answer is told. Who was there says when and how many, what was done and said, what was not so and
/// what it was weighed against; who was not speaks of what holds for anybody at any time. Both show in the small words
/// of a language, whatever the trade and the way of telling; what an answer is about has no say in it. Immutable,
/// thread-safe.
///
/// What a mark weighs was found by comparing answers of known quality: decision 128.
final class Concreteness {
    /// What a word can be a mark of; one word can be several.
    enum Mark {
        OWN,
        SHARED,
        GENERAL,
        NEGATION,
        CONTRAST,
        CONDITION,
        COMPARISON,
        SPEECH,
        PAST,
        TIME,
        NUMBER;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What a mark weighs by how often it stands in an answer, and by how often in so many words.
    record Weight(double amount, double density) {}

    private static final String WEIGHTS = "evaluation/concrete-weights.yaml";

    /// In fewer words a mark stands thinly, too.
    private static final double FEW_WORDS = 10;

    private static final double PER_WORDS = 10;

    private static final Map<String, Concreteness> READ = new ConcurrentHashMap<>();

    private final Lexicon lexicon;
    private final Actions actions;
    private final Map<Mark, Set<String>> words;
    private final Map<Mark, Weight> weights;

    private Concreteness(Lexicon lexicon, Map<String, Object> words, Map<String, Object> weights) {
        this.lexicon = lexicon;
        this.actions = lexicon.grammar().actions(lexicon);
        this.words = byMark(mark -> words(words.get(mark.id())));
        this.weights = byMark(mark -> weight(weights.get(mark.id())));
    }

    /// For a language that has a lexicon.
    static Concreteness in(String language) {
        return READ.computeIfAbsent(
                language,
                code -> new Concreteness(
                        Objects.requireNonNull(Lexicon.of(code), code),
                        file("evaluation/concrete-" + code + ".yaml"),
                        file(WEIGHTS)));
    }

    private static Map<String, Object> file(String name) {
        return Objects.requireNonNull(WordFile.read(name), name);
    }

    private static <T> Map<Mark, T> byMark(Function<Mark, T> value) {
        return Arrays.stream(Mark.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), value));
    }

    private static Set<String> words(@Nullable Object list) {
        return list == null ? Set.of() : Set.of(list.toString().strip().split("\\s+"));
    }

    private static Weight weight(@Nullable Object weight) {
        return weight instanceof Map<?, ?> of
                        && of.get("amount") instanceof Number amount
                        && of.get("density") instanceof Number density
                ? new Weight(amount.doubleValue(), density.doubleValue())
                : new Weight(0, 0);
    }

    /// 0 for no words at all; about 2 for general talk, 6 for a thin story, 10 for one by somebody who was there.
    double of(List<Word> said) {
        double concrete = 0;
        for (Map.Entry<Mark, Weight> entry : weights.entrySet()) {
            concrete += entry.getValue().amount() * amount(entry.getKey(), said);
            concrete += entry.getValue().density() * density(entry.getKey(), said);
        }
        return concrete;
    }

    /// The hundredth number tells less than the first.
    double amount(Mark mark, List<Word> said) {
        return Math.log1p(count(mark, said));
    }

    /// What is masked has no say in it, however many words it was.
    double density(Mark mark, List<Word> said) {
        long words =
                said.stream().filter(word -> !word.said().equals(Mask.MASKED)).count();
        return count(mark, said) * PER_WORDS / (words + FEW_WORDS);
    }

    private int count(Mark mark, List<Word> said) {
        return (int) said.stream().filter(word -> is(mark, word.said())).count();
    }

    private boolean is(Mark mark, String said) {
        return Objects.requireNonNull(words.get(mark)).contains(said)
                || (mark == Mark.NUMBER && lexicon.isNumber(said))
                || (mark == Mark.PAST && actions.pastForm(said));
    }
}
