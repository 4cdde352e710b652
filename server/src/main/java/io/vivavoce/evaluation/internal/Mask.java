package io.vivavoce.evaluation.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Takes out of the scorer's sight what must never count: names of people, employers and schools, and words
/// that tell a gender, a family or a faith. Immutable.
///
/// Names the session knows are masked wherever they stand, those that are ordinary words too ("Will", "Mark")
/// where they have a capital; other words are masked when they are written with a capital inside a sentence and
/// are no common word of the trade. Where all nouns have a capital such a word still counts as one, without
/// being like any word that is known: one name is worth as much as another.
final class Mask {
    /// Stands for everything masked; never content, never a specific.
    static final String MASKED = "~";

    /// Before a noun that may be a name, where all nouns have a capital: it counts, and is like no word of any list.
    private static final String NOUN = "~";

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Lexicon lexicon;
    private final Set<String> known;
    private final Set<String> names;

    /// @param known stems that are words of the trade even with a capital
    /// @param names what the session knows: the candidate's, the company's; several words each
    Mask(Lexicon lexicon, Set<String> known, List<String> names) {
        this.lexicon = lexicon;
        this.known = Set.copyOf(known);
        this.names = new HashSet<>();
        for (String name : names) {
            String spelt = lexicon.spelt(name.toLowerCase(Locale.ROOT)).replace('’', '\'');
            Stream.concat(SPACES.splitAsStream(spelt), BETWEEN_WORDS.splitAsStream(spelt))
                    .filter(word -> word.length() > 1 && !lexicon.function().contains(word))
                    .filter(word -> !lexicon.workStems().contains(lexicon.stem(word)))
                    .forEach(this.names::add);
        }
    }

    /// The word as the scorer may see it.
    ///
    /// @param original as it stands in the text
    /// @param opensSentence whether its capital means nothing
    String see(String original, boolean opensSentence) {
        String word = lexicon.spelt(original.toLowerCase(Locale.ROOT)).replace('’', '\'');
        String base = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        if (lexicon.grammar().capitalisedNouns()) {
            word = base;
        }
        boolean capital = Character.isUpperCase(original.codePointAt(0));
        boolean ordinary = common(word, base) || lexicon.idle().contains(base);
        boolean named = isName(base) && (capital || !ordinary);
        if (named
                || lexicon.mask().always().contains(base)
                || lexicon.mask().schools().contains(base)) {
            return MASKED;
        }
        if (!opensSentence && capital && !common(word, base)) {
            return lexicon.grammar().capitalisedNouns() ? NOUN + word : MASKED;
        }
        return lexicon.mask().neutral().getOrDefault(word, word);
    }

    /// A word that is seen as what it may be a name of.
    static String unmasked(String word) {
        return word.startsWith(MASKED) ? word.substring(MASKED.length()) : word;
    }

    /// A name as it is, or as whose something is: "Annas Kasse".
    private boolean isName(String word) {
        return names.contains(word) || (word.endsWith("s") && names.contains(word.substring(0, word.length() - 1)));
    }

    /// The words of a sentence with each run of masked ones, and what belongs to a school's name, as one.
    List<Word> collapse(List<Word> words, String text) {
        List<Word> collapsed = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean school = isSchool(word, text);
            int last = i + (denies(words, i, text) ? 1 : 0);
            boolean hidden = words.get(last).said().equals(MASKED);
            while (last + 1 < words.size()
                    && words.get(last).said().startsWith(MASKED)
                    && words.get(last + 1).said().startsWith(MASKED)) {
                last++;
                hidden |= words.get(last).said().equals(MASKED);
                school |= isSchool(words.get(last), text);
            }
            if (school
                    && last + 2 < words.size()
                    && lexicon.mask().of().contains(words.get(last + 1).said())) {
                last += 2;
            }
            int first = word.start();
            if (school && !collapsed.isEmpty() && !ordinary(collapsed.getLast().said())) {
                first = collapsed.removeLast().start();
            }
            collapsed.add(
                    last > i || school
                            ? joined(
                                    hidden || school ? MASKED : word.said(),
                                    first,
                                    words.get(last).end())
                            : word);
            i = last;
        }
        return collapsed;
    }

    /// Whether somebody tells what they are not: that tells who they are, as well.
    private boolean denies(List<Word> words, int at, String text) {
        if (at + 1 >= words.size()
                || !lexicon.negations().contains(words.get(at).said())) {
            return false;
        }
        Word next = words.get(at + 1);
        return next.said().equals(MASKED) && lexicon.mask().always().contains(spelt(next, text));
    }

    private boolean isSchool(Word word, String text) {
        return word.said().equals(MASKED) && lexicon.mask().schools().contains(spelt(word, text));
    }

    private String spelt(Word word, String text) {
        return lexicon.spelt(text.substring(word.start(), word.end()).toLowerCase(Locale.ROOT));
    }

    private Word joined(String said, int start, int end) {
        return new Word(said, said.equals(MASKED) ? MASKED : lexicon.stem(said), start, end);
    }

    private boolean ordinary(String word) {
        return !word.startsWith(MASKED) && common(word, word);
    }

    private boolean common(String word, String base) {
        String stem = lexicon.stem(base);
        return known.contains(stem)
                || base.equals("i")
                || word.startsWith("i'")
                || lexicon.mask().neutral().containsKey(word)
                || lexicon.function().contains(base)
                || lexicon.specifics().contains(base)
                || lexicon.empty().contains(base)
                || lexicon.workStems().contains(stem)
                || lexicon.actionStems().contains(stem)
                || lexicon.irregularPasts().contains(base);
    }
}
