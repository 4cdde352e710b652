package io.vivavoce.evaluation.internal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How concretely an answer is told. Who was there says when and how many, what was said and asked, what was not so and
/// what it was weighed against; who was not speaks of what holds for anybody at any time. Both show in the small words
/// of a language, whatever the trade and the way of telling; what an answer is about has no say in it. Each word counts
/// once for how much there is, and who takes many words for each that says something new tells less concretely.
/// Immutable, thread-safe.
///
/// What a mark weighs was found by comparing answers of known quality: decisions 128 and 132.
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

    /// What dilution weighs, in the file of the weights.
    static final String DILUTION = "dilution";

    private static final String WEIGHTS = "evaluation/concrete-weights.yaml";

    /// In fewer words a mark stands thinly, too.
    private static final double FEW_WORDS = 10;

    private static final double PER_WORDS = 10;

    /// So many words of a statement go with each in it that says something new.
    private static final double WORDS_PER_CONTENT = 2.5;

    /// So many times as many may be said around them and cost nothing.
    private static final double MORE_WORDS = 1.35;

    private static final Map<String, Concreteness> READ = new ConcurrentHashMap<>();

    private final Lexicon lexicon;
    private final Map<Mark, Set<String>> words;
    private final Map<Mark, Weight> weights;
    private final double anyAccount;
    private final double dilution;

    private Concreteness(Lexicon lexicon, Map<String, Object> words, Map<String, Object> weights) {
        this.lexicon = lexicon;
        this.words = byMark(mark -> words(words.get(mark.id())));
        this.weights = byMark(mark -> weight(weights.get(mark.id())));
        this.anyAccount = number(weights.get(ANY_ACCOUNT));
        this.dilution = number(weights.get(DILUTION));
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
                ? new Weight(number(of.get("amount")), number(of.get("density")))
                : new Weight(0, 0);
    }

    private static double number(@Nullable Object number) {
        return number instanceof Number given ? given.doubleValue() : 0;
    }

    /// 0 for no account at all; about 2 for general talk, 6 for a thin story, 10 for one by somebody who was there.
    ///
    /// @param accounts what counts and tells something
    /// @param said how many words were said with it and around it
    double of(List<Evidence> accounts, int said) {
        if (accounts.isEmpty()) {
            return 0;
        }
        List<Word> told = Assessment.told(accounts);
        double concrete = anyAccount - dilution * dilution(accounts, said);
        for (Map.Entry<Mark, Weight> entry : weights.entrySet()) {
            concrete += entry.getValue().amount() * amount(entry.getKey(), told);
            concrete += entry.getValue().density() * density(entry.getKey(), told);
        }
        return concrete;
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

    /// How far what was said goes beyond the words that tell something for the first time; 0 when it does not. Whoever
    /// tells the same again in other words, or talks around it, says more.
    static double dilution(List<Evidence> accounts, int said) {
        Set<String> known = new HashSet<>();
        double fresh = FEW_WORDS;
        for (Evidence account : accounts) {
            int before = known.size();
            known.addAll(account.reading().toldContent());
            fresh += Math.min(words(account.clause().words()), WORDS_PER_CONTENT * (known.size() - before));
        }
        return Math.max(0, Math.log((said + FEW_WORDS) / (fresh * MORE_WORDS)));
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
