package io.vivavoce.evaluation.internal;

import java.util.List;

/// Tells sentences from lists of keywords. Immutable, thread-safe.
record Sentences(Lexicon lexicon, Actions actions) {
    /// Sentences have small words; bare lists of keywords do not.
    private static final double FEWEST_SMALL_WORDS = 0.2;

    private static final int SHORTEST = 4;
    private static final int SHORTEST_BRIEF = 3;
    /// "Seven of nine on time" says enough.
    private static final int LONGEST_VERBLESS = 8;

    private static final double MOST_COMMAS = 0.25;
    private static final double MOST_COMMAS_WHEN_BRIEF = 0.4;

    /// A subject, a verb and small words or numbers between the large ones; not a list with commas. Who says little may
    /// leave out the subject, and the verb where a detail tells how something came out or has been since.
    ///
    /// @param came it tells how something came out or has been since, with a detail
    boolean is(Clause clause, Actions.Found found, boolean came) {
        List<Word> words = clause.words();
        boolean elided = actions.elided(words);
        long commas = clause.turn()
                .text()
                .substring(clause.start(), clause.end())
                .chars()
                .filter(c -> c == ',')
                .count();
        boolean verbless = came && commas == 0 && words.size() <= LONGEST_VERBLESS;
        boolean brief = elided || verbless || !found.strong().isEmpty();
        boolean verb = found.verb() || verbless || lexicon.has(Phrases.LASTING, clause.line());
        return words.size() >= (brief ? SHORTEST_BRIEF : SHORTEST)
                && verb
                && (elided || came || subject(words))
                && small(words) >= words.size() * FEWEST_SMALL_WORDS
                && commas <= words.size() * (elided ? MOST_COMMAS_WHEN_BRIEF : MOST_COMMAS);
    }

    private boolean subject(List<Word> words) {
        return actions.bareSubject(words)
                || words.stream()
                        .anyMatch(w -> lexicon.determiners().contains(w.said())
                                || lexicon.subjects().contains(w.said()));
    }

    private long small(List<Word> words) {
        return words.stream()
                .filter(w -> lexicon.function().contains(w.said()) || lexicon.isNumber(w.said()))
                .count();
    }

    /// Sayings, and what its speaker does not stand by.
    boolean empty(String line, boolean toldWithoutDeed) {
        return lexicon.has(Phrases.EMPTY_TALK, line) || (toldWithoutDeed && lexicon.has(Phrases.UNSURE, line));
    }
}
