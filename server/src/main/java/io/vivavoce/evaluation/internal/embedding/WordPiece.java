package io.vivavoce.evaluation.internal.embedding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Cuts text into the pieces of words that an uncased BERT model knows: lower case, without accents, each punctuation
/// mark and each ideograph for itself, the longest known piece first. Immutable, thread-safe.
final class WordPiece {
    private static final int LONGEST_WORD = 100;
    private static final String CONTINUED = "##";
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern WORDS =
            Pattern.compile("[\\p{P}$+<=>^`|~]|\\p{IsIdeographic}|[^\\s\\p{Cntrl}\\p{P}$+<=>^`|~\\p{IsIdeographic}]+");

    private final Map<String, Integer> vocabulary;
    private final int first;
    private final int last;
    private final int unknown;

    WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = Map.copyOf(vocabulary);
        this.first = id("[CLS]");
        this.last = id("[SEP]");
        this.unknown = id("[UNK]");
    }

    /// The numbers of the pieces of a text between those that begin and end one.
    ///
    /// @param most numbers; what comes after them is left out
    long[] ids(String text, int most) {
        List<Integer> ids = new ArrayList<>();
        ids.add(first);
        String plain = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        WORDS.matcher(plain).results().forEach(word -> ids.addAll(pieces(word.group())));
        List<Integer> kept = new ArrayList<>(ids.subList(0, Math.min(ids.size(), most - 1)));
        kept.add(last);
        return kept.stream().mapToLong(Integer::longValue).toArray();
    }

    private List<Integer> pieces(String word) {
        if (word.length() > LONGEST_WORD) {
            return List.of(unknown);
        }
        List<Integer> pieces = new ArrayList<>();
        int from = 0;
        while (from < word.length()) {
            int to = word.length();
            Integer piece = null;
            while (to > from && piece == null) {
                piece = vocabulary.get((from > 0 ? CONTINUED : "") + word.substring(from, to--));
            }
            if (piece == null) {
                return List.of(unknown);
            }
            pieces.add(piece);
            from = to + 1;
        }
        return pieces;
    }

    private int id(String piece) {
        return Objects.requireNonNull(vocabulary.get(piece), piece);
    }
}
