package io.vivavoce.evaluation.internal;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// Finds who did what in a clause, by the rules of one language. Immutable, thread-safe.
interface Actions {
    /// @param pauses words that follow a comma, by their place
    Found in(List<Word> words, BitSet pauses);

    /// @param strong stems of the speaker's own actions, told as done
    /// @param thin the same in weak words, or told as habit or wish
    /// @param shared "we" did something
    /// @param past a verb is in the past
    /// @param verb there is any verb
    record Found(Set<String> strong, Set<String> thin, boolean shared, boolean past, boolean verb) {}

    /// Whether words that begin without "I" tell what the speaker did: "Called the depot".
    default boolean elided(List<Word> words) {
        return false;
    }

    /// Whether a thing without an article does something at the beginning: "baby latched at nine".
    boolean bareSubject(List<Word> words);
}
