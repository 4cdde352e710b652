package io.vivavoce.speech.internal.child;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/// A trigram language model of a few sentences: interpolated absolute discounting (Ney, Essen, Kneser 1994), with
/// discount ½ and with the back-off weights that make every history's probabilities sum to one. Immutable.
final class DomainModel {
    private static final String START = "<s>";
    private static final String END = "</s>";
    private static final double DISCOUNT = 0.5;
    private static final double LEAST = 1e-9;

    private final Map<String, Integer> words = new TreeMap<>();
    private final Map<String, Map<String, Integer>> pairs = new TreeMap<>();
    private final Map<String, Map<String, Integer>> triples = new TreeMap<>();
    private int total;

    private DomainModel() {}

    /// @param known the words to keep; the others part their sentence in two
    static DomainModel of(List<List<String>> sentences, Set<String> known) {
        DomainModel model = new DomainModel();
        for (List<String> sentence : sentences) {
            List<String> run = new ArrayList<>();
            for (String word : sentence) {
                if (known.contains(word)) {
                    run.add(word);
                } else {
                    model.count(run);
                    run = new ArrayList<>();
                }
            }
            model.count(run);
        }
        return model;
    }

    private void count(List<String> run) {
        if (run.isEmpty()) {
            return;
        }
        List<String> sentence = new ArrayList<>(run.size() + 2);
        sentence.add(START);
        sentence.addAll(run);
        sentence.add(END);
        for (int i = 0; i < sentence.size(); i++) {
            String word = sentence.get(i);
            words.merge(word, 1, Integer::sum);
            if (i > 0) {
                total++;
                successors(pairs, sentence.get(i - 1)).merge(word, 1, Integer::sum);
            }
            if (i > 1) {
                successors(triples, sentence.get(i - 2) + " " + sentence.get(i - 1))
                        .merge(word, 1, Integer::sum);
            }
        }
    }

    private static Map<String, Integer> successors(Map<String, Map<String, Integer>> counts, String history) {
        return counts.computeIfAbsent(history, _ -> new TreeMap<>());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    Set<String> words() {
        return words.keySet();
    }

    /// The probability of `word` whatever came before.
    double probability(String word) {
        return word.equals(START) ? 0 : words.getOrDefault(word, 0) / (double) total;
    }

    /// The probability of `word` after `history` (one word or two).
    double probability(String history, String word) {
        int space = history.indexOf(' ');
        Map<String, Integer> seen = (space < 0 ? pairs : triples).get(history);
        double shorter = space < 0 ? probability(word) : probability(history.substring(space + 1), word);
        if (seen == null) {
            return shorter;
        }
        double sum = seen.values().stream().mapToInt(Integer::intValue).sum();
        double discounted = Math.max(seen.getOrDefault(word, 0) - DISCOUNT, 0);
        return (discounted + DISCOUNT * seen.size() * shorter) / sum;
    }

    /// What is left for words not seen after `history`, in shares of what the shorter history gives them.
    private double backOff(String history, Map<String, Integer> seen) {
        int space = history.indexOf(' ');
        double used = 0;
        double usedShorter = 0;
        for (String word : seen.keySet()) {
            used += probability(history, word);
            usedShorter += space < 0 ? probability(word) : probability(history.substring(space + 1), word);
        }
        return Math.max(LEAST, 1 - used) / Math.max(LEAST, 1 - usedShorter);
    }

    /// The model in the ARPA format, which every recogniser reads.
    String arpa() {
        StringBuilder out = new StringBuilder("\\data\\\n");
        out.append("ngram 1=").append(words.size());
        out.append("\nngram 2=").append(size(pairs));
        if (!triples.isEmpty()) {
            out.append("\nngram 3=").append(size(triples));
        }
        out.append("\n\n\\1-grams:\n");
        for (String word : words.keySet()) {
            line(out, log(probability(word)), word, weight(pairs, word));
        }
        out.append("\n\\2-grams:\n");
        each(pairs, (history, word) -> {
            String words = history + " " + word;
            line(out, log(probability(history, word)), words, weight(triples, words));
        });
        if (!triples.isEmpty()) {
            out.append("\n\\3-grams:\n");
            each(triples, (history, word) -> line(out, log(probability(history, word)), history + " " + word, ""));
        }
        return out.append("\n\\end\\\n").toString();
    }

    private static int size(Map<String, Map<String, Integer>> counts) {
        return counts.values().stream().mapToInt(Map::size).sum();
    }

    private static void each(Map<String, Map<String, Integer>> counts, BiConsumer<String, String> task) {
        counts.forEach((history, seen) -> seen.keySet().forEach(word -> task.accept(history, word)));
    }

    /// The logarithm of the back-off weight, as it is written.
    private String weight(Map<String, Map<String, Integer>> longer, String history) {
        Map<String, Integer> seen = longer.get(history);
        return " " + (seen == null ? "0" : log(backOff(history, seen)));
    }

    private static String log(double probability) {
        double log = probability <= 0 ? -99 : Math.max(-99, Math.log10(probability));
        return String.format(Locale.ROOT, "%.4f", log);
    }

    private static void line(StringBuilder out, String probability, String words, String weight) {
        out.append(probability).append(' ').append(words).append(weight).append('\n');
    }
}
