package io.vivavoce.e2e;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How far recognised words are from the spoken ones: the word-level edit distance of the standard evaluation.
///
/// @param words words really spoken
/// @param errors substituted, deleted and inserted words in the cheapest alignment
public record WordErrorRate(int words, int errors) {
    public static final WordErrorRate NONE = new WordErrorRate(0, 0);

    /// Compares regardless of case and punctuation.
    public static WordErrorRate of(String spoken, String recognised) {
        List<String> reference = words(spoken);
        return new WordErrorRate(reference.size(), distance(reference, words(recognised)));
    }

    public WordErrorRate plus(WordErrorRate other) {
        return new WordErrorRate(words + other.words, errors + other.errors);
    }

    /// 0 is perfect; more than 1 is possible when many words were inserted.
    public double rate() {
        return words == 0 ? 0 : (double) errors / words;
    }

    /// The words of a text, lower case, without punctuation.
    public static List<String> words(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[^\\p{L}\\p{N}']+", " ");
        return plain.isBlank() ? List.of() : List.of(plain.strip().split(" ", -1));
    }

    private static int distance(List<String> reference, List<String> hypothesis) {
        int[] previous = new int[hypothesis.size() + 1];
        Arrays.setAll(previous, i -> i);
        for (String word : reference) {
            int[] row = new int[previous.length];
            row[0] = previous[0] + 1;
            for (int j = 1; j < row.length; j++) {
                int replaced = previous[j - 1] + (word.equals(hypothesis.get(j - 1)) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return previous[previous.length - 1];
    }
}
