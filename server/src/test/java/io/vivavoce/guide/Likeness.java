package io.vivavoce.guide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How much two written lines are variants of one template. Every word counts, small ones too: a frame is made of
/// them.
///
/// Two measures, of which the greater one holds: the share of words that need no change to turn one line into the
/// other (Levenshtein over words, against the longer line), and the share of the shorter line's word trigrams that
/// also stand in the other one, which finds a template that was lengthened. Trigrams say nothing about a line of a
/// few words.
final class Likeness {
    /// From here on two lines are variants.
    static final double TOO_ALIKE = 0.6;

    /// The same, where one line is so short that its question words alone make up half of it.
    static final double TOO_ALIKE_IN_SHORT_LINES = 0.7;

    /// Words of a line that is no longer short.
    static final int WORDS_OF_A_FULL_LINE = 8;

    /// Words in a row that make a frame.
    static final int WORDS_OF_A_FRAME = 7;

    private static final int SHINGLE = 3;

    private Likeness() {}

    private record Line(String text, List<String> words, Set<String> vocabulary, Set<List<String>> trigrams) {
        static Line of(String text) {
            List<String> words = Wording.words(text);
            return new Line(text, words, Set.copyOf(words), runs(words, SHINGLE));
        }

        boolean variantOf(Line other) {
            return words.size() <= other.words.size()
                    ? mayBeVariant(this, other) && alike(this, other) >= limit(words.size())
                    : other.variantOf(this);
        }

        /// Whether enough of the shorter line's words stand in the longer one at all: no measure is above their share,
        /// and counting them spares the slow measures for nearly all pairs.
        private static boolean mayBeVariant(Line shorter, Line longer) {
            long common =
                    shorter.words.stream().filter(longer.vocabulary::contains).count();
            return common >= limit(shorter.words.size()) * (shorter.words.size() - SHINGLE + 1);
        }
    }

    /// The limit for a pair whose shorter line has so many words.
    static double limit(int words) {
        return words < WORDS_OF_A_FULL_LINE ? TOO_ALIKE_IN_SHORT_LINES : TOO_ALIKE;
    }

    static double of(String one, String other) {
        return alike(Line.of(one), Line.of(other));
    }

    /// Every pair of lines that are variants of each other, for people to read.
    static List<String> variants(List<String> texts) {
        List<Line> lines = texts.stream().map(Line::of).toList();
        List<String> found = new ArrayList<>();
        for (int later = 1; later < lines.size(); later++) {
            for (Line earlier : lines.subList(0, later)) {
                if (lines.get(later).variantOf(earlier)) {
                    found.add(
                            "%s | %s".formatted(earlier.text(), lines.get(later).text()));
                }
            }
        }
        return found;
    }

    /// The lines that are variants of this one.
    static List<String> variantsOf(String text, List<String> texts) {
        Line line = Line.of(text);
        return texts.stream().filter(other -> line.variantOf(Line.of(other))).toList();
    }

    /// Every run of words that stands in more than one line.
    static List<String> frames(List<String> texts) {
        Map<String, Long> lines = texts.stream()
                .flatMap(text -> runs(Wording.words(text), WORDS_OF_A_FRAME).stream())
                .collect(Collectors.groupingBy(run -> String.join(" ", run), TreeMap::new, Collectors.counting()));
        return lines.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double alike(Line one, Line other) {
        int longer = Math.max(one.words().size(), other.words().size());
        int shorter = Math.min(one.words().size(), other.words().size());
        double unchanged = longer == 0 ? 1 : 1 - (double) changes(one.words(), other.words()) / longer;
        return shorter < WORDS_OF_A_FULL_LINE ? unchanged : Math.max(unchanged, shared(one, other));
    }

    private static double shared(Line one, Line other) {
        var common = new HashSet<>(one.trigrams());
        common.retainAll(other.trigrams());
        return (double) common.size()
                / Math.min(one.trigrams().size(), other.trigrams().size());
    }

    private static int changes(List<String> one, List<String> other) {
        int[] above = IntStream.rangeClosed(0, other.size()).toArray();
        for (int row = 1; row <= one.size(); row++) {
            int[] current = new int[above.length];
            current[0] = row;
            for (int column = 1; column < current.length; column++) {
                int replaced = one.get(row - 1).equals(other.get(column - 1)) ? 0 : 1;
                current[column] =
                        Math.min(above[column - 1] + replaced, 1 + Math.min(above[column], current[column - 1]));
            }
            above = current;
        }
        return above[other.size()];
    }

    private static Set<List<String>> runs(List<String> words, int length) {
        return IntStream.rangeClosed(0, words.size() - length)
                .mapToObj(start -> words.subList(start, start + length))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
