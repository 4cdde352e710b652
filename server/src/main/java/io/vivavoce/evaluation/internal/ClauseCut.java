package io.vivavoce.evaluation.internal;

import java.util.ArrayList;
import java.util.List;

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
    /// A subject this near after a connective belongs to it.
    private static final int REACH = 3;

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
        if (lexicon.cut().connectives().contains(before)
                || lexicon.cut().holdsOn().contains(before)) {
            return false;
        }
        boolean purpose = at + 1 < words.size()
                && lexicon.cut()
                        .purpose()
                        .contains(word + " " + words.get(at + 1).said());
        if (purpose) {
            return false;
        }
        if (lexicon.cut().connectives().contains(word)) {
            return length >= LONGEST || subjectFollows(words, at + 1, length);
        }
        boolean afterTime = lexicon.specifics().contains(before);
        if ((lexicon.cut().starters().contains(word) && !afterTime) || startsPhrase(words, at)) {
            return true;
        }
        boolean subject = lexicon.ownSubjects().contains(word)
                || lexicon.cut().sharedStarts().contains(word);
        return subject
                && (length >= LONG_ENOUGH_FOR_SUBJECTS || lexicon.cut().ends().contains(before));
    }

    private boolean subjectFollows(List<Word> words, int at, int length) {
        int reach = at + REACH;
        for (int i = at; i < Math.min(reach, words.size()); i++) {
            String word = words.get(i).said();
            if (lexicon.cut().persons().contains(word)) {
                return true;
            }
            if (lexicon.cut().nounOpeners().contains(word)) {
                return length >= LONG_ENOUGH_FOR_NOUNS;
            }
            if (lexicon.cut().skipped().contains(word)) {
                continue;
            }
            if (!lexicon.cut().connectives().contains(word)
                    && !lexicon.cut().holdsOn().contains(word)
                    && !lexicon.cut().starters().contains(word)) {
                return startsPhrase(words, i);
            }
        }
        return false;
    }

    private boolean startsPhrase(List<Word> words, int at) {
        if (at + 2 >= words.size()) {
            return false;
        }
        String three = words.get(at).said() + " " + words.get(at + 1).said() + " "
                + words.get(at + 2).said() + " ";
        return lexicon.cut().phrases().stream().anyMatch(three::startsWith);
    }
}
