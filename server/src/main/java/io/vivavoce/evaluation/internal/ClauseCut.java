package io.vivavoce.evaluation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Decides between which words of a sentence a new clause begins. Works on words alone, because a weak recogniser
/// gives nothing else.
final class ClauseCut {
    /// A clause this short does not stand alone.
    private static final int SHORTEST = 4;
    /// From here on a bare "the" or "my" after "and" opens a clause.
    private static final int LONG_ENOUGH_FOR_NOUNS = 8;
    /// From here on "i" or "we" opens a clause even without a connective.
    private static final int LONG_ENOUGH_FOR_SUBJECTS = 10;
    private static final int LONGEST = 36;

    private static final Set<String> CONNECTIVES =
            Set.of("and", "but", "so", "then", "or", "well", "plus", "afterwards", "also");
    private static final Set<String> STARTERS = Set.of(
            "eventually", "finally", "afterwards", "meanwhile", "later", "initially", "unfortunately", "luckily");
    private static final Set<String> PERSONS = Set.of(
            "i",
            "i'd",
            "i've",
            "i'm",
            "we",
            "we'd",
            "we've",
            "they",
            "you",
            "it",
            "it's",
            "there",
            "this",
            "that",
            "nobody",
            "everyone");
    private static final Set<String> NOUN_OPENERS = Set.of("the", "my", "our", "their", "a", "an");
    private static final Set<String> HOLDS_ON = Set.of(
            "that",
            "because",
            "which",
            "what",
            "when",
            "where",
            "how",
            "if",
            "as",
            "before",
            "after",
            "while",
            "until",
            "since",
            "whether",
            "who",
            "why",
            "than",
            "the",
            "and",
            "but",
            "so",
            "or",
            "then",
            "thing",
            "everything");

    /// After these a bare "i" or "we" hardly belongs to what went before.
    private static final Set<String> ENDS =
            Set.of("it", "them", "him", "again", "too", "together", "yesterday", "myself", "ourselves", "itself");

    private final Lexicon lexicon;

    ClauseCut(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<List<Word>> apply(List<Word> sentence) {
        List<List<Word>> clauses = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < sentence.size(); i++) {
            boolean enoughLeft = sentence.size() - i >= SHORTEST;
            if (i - start >= SHORTEST && enoughLeft && opens(sentence, i, i - start)) {
                clauses.add(sentence.subList(start, i));
                start = i;
            }
        }
        clauses.add(sentence.subList(start, sentence.size()));
        return clauses;
    }

    private boolean opens(List<Word> words, int at, int length) {
        String word = words.get(at).said();
        String before = words.get(at - 1).said();
        if (CONNECTIVES.contains(before) || HOLDS_ON.contains(before)) {
            return false;
        }
        boolean purpose = word.equals("so")
                && at + 1 < words.size()
                && words.get(at + 1).said().equals("that");
        if (purpose) {
            return false;
        }
        if (CONNECTIVES.contains(word)) {
            return length >= LONGEST || subjectFollows(words, at + 1, length);
        }
        if (STARTERS.contains(word) || startsPhrase(words, at)) {
            return true;
        }
        boolean subject = lexicon.ownSubjects().contains(word) || word.equals("we");
        return subject && (length >= LONG_ENOUGH_FOR_SUBJECTS || ENDS.contains(before));
    }

    private static boolean subjectFollows(List<Word> words, int at, int length) {
        for (int i = at; i < Math.min(at + 3, words.size()); i++) {
            String word = words.get(i).said();
            if (PERSONS.contains(word)) {
                return true;
            }
            if (NOUN_OPENERS.contains(word)) {
                return length >= LONG_ENOUGH_FOR_NOUNS;
            }
            if (!CONNECTIVES.contains(word) && !HOLDS_ON.contains(word) && !STARTERS.contains(word)) {
                return startsPhrase(words, i);
            }
        }
        return false;
    }

    private static boolean startsPhrase(List<Word> words, int at) {
        if (at + 2 >= words.size()) {
            return false;
        }
        String three = words.get(at).said() + " " + words.get(at + 1).said() + " "
                + words.get(at + 2).said();
        return three.equals("as a result")
                || three.startsWith("in the end")
                || three.startsWith("after that ")
                || three.equals("at that point")
                || three.startsWith("looking back ")
                || three.startsWith("next time ")
                || three.startsWith("in hindsight ");
    }
}
