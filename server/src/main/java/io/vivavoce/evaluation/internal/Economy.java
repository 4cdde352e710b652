package io.vivavoce.evaluation.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// With how many words how much is told. Of two answers that tell as much, the one in fewer words has more of it, and
/// whoever tells the same again in other words, or talks around it, has less. Each measure is about 0 for an ordinary
/// answer. Immutable.
///
/// @param fresh how much of all that was said is new content of an account
/// @param varied how many of all the words are different ones
/// @param full how much of the accounts themselves is content
/// @param particular how much of all that was said is content of an account that not everybody's work is told with
record Economy(double fresh, double varied, double full, double particular) {
    /// What is measured, by which name its weight is written down.
    enum Measure {
        FRESH,
        VARIED,
        FULL,
        PARTICULAR;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Nothing was told.
    private static final Economy NONE = new Economy(0, 0, 0, 0);

    private static final double USUALLY_FRESH = 0.3;
    private static final double USUALLY_VARIED = 0.68;
    private static final double USUALLY_FULL = 0.33;
    private static final double USUALLY_PARTICULAR = 0.12;

    /// So many usual words are taken for said besides: few words alone do not make an answer a dense one.
    private static final double FEW_WORDS = 20;

    /// @param accounts what counts and tells something
    /// @param said what was said with it and around it
    static Economy of(List<Evidence> accounts, List<Word> said, Everyday everyday) {
        if (accounts.isEmpty()) {
            return NONE;
        }
        Set<String> content = new HashSet<>();
        accounts.forEach(account -> content.addAll(account.reading().toldContent()));
        int particular =
                (int) content.stream().filter(stem -> !everyday.has(stem)).count();
        List<Word> all = heard(said);
        return new Economy(
                share(content.size(), all.size(), USUALLY_FRESH),
                share(different(all), all.size(), USUALLY_VARIED),
                share(content.size(), heard(Assessment.told(accounts)).size(), USUALLY_FULL),
                share(particular, all.size(), USUALLY_PARTICULAR));
    }

    double of(Measure measure) {
        return switch (measure) {
            case FRESH -> fresh;
            case VARIED -> varied;
            case FULL -> full;
            case PARTICULAR -> particular;
        };
    }

    private static double share(int some, int all, double usual) {
        return Math.log((some + FEW_WORDS * usual) / (all + FEW_WORDS) / usual);
    }

    private static int different(List<Word> words) {
        return (int) words.stream().map(Word::stem).distinct().count();
    }

    /// A word said twice in a row is one: stumbling costs nothing.
    private static List<Word> heard(List<Word> words) {
        List<Word> heard = new ArrayList<>();
        String before = "";
        for (Word word : words) {
            if (!word.said().equals(before)) {
                heard.add(word);
            }
            before = word.said();
        }
        return heard;
    }
}
