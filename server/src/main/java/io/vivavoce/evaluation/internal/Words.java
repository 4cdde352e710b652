package io.vivavoce.evaluation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the words of a text. Immutable, thread-safe.
final class Words {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:(?:['’-]|(?<=\\p{N})[.,](?=\\p{N}))[\\p{L}\\p{M}\\p{N}]+)*[%+#]*");

    private final Lexicon lexicon;
    private final Mask mask;

    Words(Lexicon lexicon, Mask mask) {
        this.lexicon = lexicon;
        this.mask = mask;
    }

    /// The words of one sentence, masked, without filler words.
    List<Word> of(String text, int start, int end) {
        List<int[]> spans = spans(text, start, end);
        boolean titleCase = spans.stream()
                        .filter(s -> Character.isUpperCase(text.codePointAt(s[0])))
                        .count()
                > spans.size() * lexicon.grammar().titleCase();
        List<Word> words = new ArrayList<>();
        for (int[] span : spans) {
            String said = mask.see(text.substring(span[0], span[1]), titleCase || words.isEmpty());
            words.add(new Word(said, lexicon.stem(said), span[0], span[1]));
        }
        return mask.collapse(withoutFillers(words), text);
    }

    private List<Word> withoutFillers(List<Word> words) {
        List<Word> kept = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String here = words.get(i).said();
            boolean pair = i + 1 < words.size()
                    && lexicon.fillerPhrases()
                            .contains(here + " " + words.get(i + 1).said());
            if (pair) {
                i++;
            } else if (!lexicon.fillers().contains(here)) {
                kept.add(words.get(i));
            }
        }
        return kept;
    }

    /// How many words a text has.
    static int count(String text) {
        return spans(text, 0, text.length()).size();
    }

    private static List<int[]> spans(String text, int start, int end) {
        List<int[]> spans = new ArrayList<>();
        Matcher matcher = WORD.matcher(text).region(start, end);
        while (matcher.find()) {
            spans.add(new int[] {matcher.start(), matcher.end()});
        }
        return spans;
    }
}
