package io.vivavoce.evaluation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the words of a text. Immutable, thread-safe.
final class Words {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:(?:['’-]|(?<=\\p{N})[.,](?=\\p{N}))[\\p{L}\\p{M}\\p{N}]+)*[%+#]*");

    private static final int LONGEST_FILLER = 8;

    private final Lexicon lexicon;
    private final Mask mask;
    private final Background background;

    Words(Lexicon lexicon, Mask mask) {
        this.lexicon = lexicon;
        this.mask = mask;
        this.background = new Background(lexicon);
    }

    /// The words of one sentence, masked, without filler words.
    List<Word> of(String text, int start, int end) {
        List<int[]> spans = spans(text, start, end);
        boolean titleCase = titleCase(spans, text);
        List<Word> words = new ArrayList<>();
        for (int[] span : spans) {
            String said = mask.see(text.substring(span[0], span[1]), titleCase || words.isEmpty());
            words.add(new Word(said, lexicon.stem(said), span[0], span[1]));
        }
        return mask.collapse(background.masked(withoutFillers(withoutFillers(words)), text), text);
    }

    /// Whether capitals say nothing about names, because small words have them as well. Names themselves have no say in
    /// it, however many there are.
    private boolean titleCase(List<int[]> spans, String text) {
        List<int[]> small = spans.stream()
                .skip(1)
                .filter(s -> s[1] - s[0] > 1)
                .filter(s -> lexicon.function().contains(said(text.substring(s[0], s[1]))))
                .filter(s -> !said(text.substring(s[0], s[1])).startsWith("i'"))
                .toList();
        long capitals = small.stream()
                .filter(s -> Character.isUpperCase(text.codePointAt(s[0])))
                .count();
        return capitals * 2 > small.size();
    }

    private String said(String word) {
        return lexicon.spelt(word.toLowerCase(Locale.ROOT)).replace('’', '\'');
    }

    private List<Word> withoutFillers(List<Word> words) {
        List<Word> kept = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int filler = filler(words, i);
            if (filler > 0) {
                i += filler - 1;
            } else if (!lexicon.fillers().contains(words.get(i).said())) {
                kept.add(words.get(i));
            }
        }
        return kept;
    }

    /// How many words of a phrase that says nothing begin here; the longest phrase counts.
    private int filler(List<Word> words, int at) {
        StringBuilder phrase = new StringBuilder();
        int longest = 0;
        for (int length = 1; length <= LONGEST_FILLER && at + length <= words.size(); length++) {
            phrase.append(length == 1 ? "" : " ")
                    .append(words.get(at + length - 1).said());
            longest = lexicon.fillerPhrases().contains(phrase.toString()) ? length : longest;
        }
        return longest;
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
