package io.vivavoce.evaluation.internal;

import java.util.List;
import java.util.OptionalDouble;

/// Tells how far answers are from what was asked. Thread-safe.
interface Elsewhere {
    /// Nobody can tell.
    Elsewhere UNKNOWN =
            said -> said.stream().map(answer -> OptionalDouble.empty()).toList();

    /// @param said what was said to each question of one interview
    /// @return of each answer how much nearer in meaning it is to something else than to question and work, up
    ///     to 1; below 0 for what is nearer to them; empty where nobody can tell
    List<OptionalDouble> away(List<Said> said);

    /// @param question as it was asked
    /// @param words of the answer that say something, without who somebody is
    record Said(String question, List<String> words) {
        public Said {
            words = List.copyOf(words);
        }
    }

    /// What can tell it in a language.
    static Elsewhere in(String language) {
        return language.equals(PrivateTalk.LANGUAGE) ? PrivateTalk.known() : UNKNOWN;
    }
}
