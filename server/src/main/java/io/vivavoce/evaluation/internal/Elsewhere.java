package io.vivavoce.evaluation.internal;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// Tells how far answers are from what was asked. Thread-safe.
interface Elsewhere {
    /// @param said what was said to each question of one interview
    /// @return how far each answer is away: about 1 for something else, about -1 for work; empty where nobody
    ///     can tell
    List<OptionalDouble> away(List<Said> said);

    /// What counts of one answer, so that filler moves it nowhere.
    ///
    /// @param words that say something, without who somebody is
    record Said(List<String> words) {
        public Said {
            words = List.copyOf(words);
        }
    }

    /// What can tell it in the language of a lexicon.
    ///
    /// @param job stems of the words of the job
    static Elsewhere in(String language, Lexicon lexicon, Set<String> job) {
        Elsewhere byWords = new LeisureTalk(lexicon, job);
        return language.equals(PrivateTalk.LANGUAGE) ? PrivateTalk.known().orElse(byWords) : byWords;
    }
}
