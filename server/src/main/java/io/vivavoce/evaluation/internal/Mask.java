package io.vivavoce.evaluation.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Takes out of the scorer's sight what must never count: names of people, employers and schools, and words that tell
/// a gender. Immutable.
///
/// Names the session knows are masked wherever they stand; other words are masked when they are written with a capital
/// inside a sentence and are no common word of the trade.
final class Mask {
    /// Stands for everything masked; never content, never a specific.
    static final String MASKED = "~";

    private static final Map<String, String> NEUTRAL = Map.ofEntries(
            Map.entry("he", "they"),
            Map.entry("she", "they"),
            Map.entry("him", "them"),
            Map.entry("his", "their"),
            Map.entry("her", "their"),
            Map.entry("hers", "their"),
            Map.entry("himself", "themselves"),
            Map.entry("herself", "themselves"),
            Map.entry("he's", "they're"),
            Map.entry("she's", "they're"),
            Map.entry("he'd", "they'd"),
            Map.entry("she'd", "they'd"),
            Map.entry("he'll", "they'll"),
            Map.entry("she'll", "they'll"),
            Map.entry("man", "person"),
            Map.entry("woman", "person"),
            Map.entry("men", "people"),
            Map.entry("women", "people"),
            Map.entry("guy", "person"),
            Map.entry("guys", "people"),
            Map.entry("girl", "person"),
            Map.entry("girls", "people"),
            Map.entry("boy", "person"),
            Map.entry("boys", "people"),
            Map.entry("lady", "person"),
            Map.entry("ladies", "people"),
            Map.entry("gentleman", "person"),
            Map.entry("gentlemen", "people"));

    private static final Set<String> ALWAYS = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "sir",
            "madam",
            "husband",
            "wife",
            "boyfriend",
            "girlfriend",
            "mother",
            "father",
            "mom",
            "mum",
            "dad",
            "brother",
            "sister",
            "son",
            "daughter");

    private static final Set<String> SCHOOLS =
            Set.of("university", "college", "institute", "school", "academy", "polytechnic", "iit");

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
            lexicon.contentStems(name).stream()
                    .filter(stem -> !lexicon.workStems().contains(stem))
                    .forEach(this.names::add);
        }
    }

    /// The word as the scorer may see it.
    ///
    /// @param original as it stands in the text
    /// @param opensSentence whether its capital means nothing
    String see(String original, boolean opensSentence) {
        String word = original.toLowerCase(Locale.ROOT).replace('’', '\'');
        String base = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        if (ALWAYS.contains(base) || SCHOOLS.contains(base) || names.contains(Stems.of(base))) {
            return MASKED;
        }
        if (!opensSentence && Character.isUpperCase(original.codePointAt(0)) && !common(word, base)) {
            return MASKED;
        }
        return NEUTRAL.getOrDefault(word, word);
    }

    /// The words of a sentence with each run of masked ones, and what belongs to a school's name, as one.
    List<Word> collapse(List<Word> words, String text) {
        List<Word> collapsed = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean school = isSchool(word, text);
            int last = i;
            while (last + 1 < words.size()
                    && word.said().equals(MASKED)
                    && words.get(last + 1).said().equals(MASKED)) {
                last++;
                school |= isSchool(words.get(last), text);
            }
            if (school && last + 2 < words.size() && words.get(last + 1).said().equals("of")) {
                last += 2;
            }
            int first = word.start();
            if (school && !collapsed.isEmpty() && !ordinary(collapsed.getLast().said())) {
                first = collapsed.removeLast().start();
            }
            collapsed.add(
                    last > i || school
                            ? new Word(MASKED, MASKED, first, words.get(last).end())
                            : word);
            i = last;
        }
        return collapsed;
    }

    private static boolean isSchool(Word word, String text) {
        return word.said().equals(MASKED)
                && SCHOOLS.contains(text.substring(word.start(), word.end()).toLowerCase(Locale.ROOT));
    }

    private boolean ordinary(String word) {
        return !word.equals(MASKED) && common(word, word);
    }

    private boolean common(String word, String base) {
        String stem = Stems.of(base);
        return known.contains(stem)
                || base.equals("i")
                || word.startsWith("i'")
                || NEUTRAL.containsKey(word)
                || lexicon.function().contains(base)
                || lexicon.specifics().contains(base)
                || lexicon.empty().contains(base)
                || lexicon.workStems().contains(stem)
                || lexicon.actionStems().contains(stem)
                || lexicon.irregularPasts().contains(base);
    }
}
