package io.vivavoce.evaluation.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Tells how far answers are from what was asked. Thread-safe.
interface Elsewhere {
    /// What all answers say counts so many times as much as what one says.
    int ALL = 2;

    /// Answers that nobody gave and that are not away: one alone says little of the others.
    double NEARBY = 0.5;

    /// How far some words are away by themselves: about 1 for something else, about -1 for work.
    double alone(List<String> words);

    /// Who speaks of something else mostly does so more than once: most of how far an answer is away is how far
    /// all of an interview are. Answers are read side by side, as far as there are processors.
    ///
    /// @param answers the words of each answer of one interview that count and say something, without who
    ///     somebody is; filler moves it nowhere
    /// @return how far each answer is away; empty where nothing of it counts
    default List<OptionalDouble> away(List<List<String>> answers) {
        List<OptionalDouble> alone = answers.parallelStream()
                .map(words -> words.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(alone(words)))
                .toList();
        double[] known = alone.stream().flatMapToDouble(OptionalDouble::stream).toArray();
        double sum = 0;
        for (double away : known) {
            sum += away;
        }
        double mostly = sum / (known.length + NEARBY);
        return alone.stream()
                .map(away -> away.isEmpty() ? away : OptionalDouble.of((away.getAsDouble() + ALL * mostly) / (1 + ALL)))
                .toList();
    }

    /// What can tell it in the language of a lexicon.
    ///
    /// @param job stems of the words of the job
    static Elsewhere in(String language, Lexicon lexicon, Set<String> job) {
        Elsewhere byWords = new LeisureTalk(lexicon, job);
        Optional<Elsewhere> byMeaning = PrivateTalk.in(language);
        return language.equals(Meaning.ENGLISH)
                ? byMeaning.orElse(byWords)
                : byMeaning
                        .<Elsewhere>map(meaning -> new GlossedTalk(meaning, byWords))
                        .orElse(byWords);
    }
}
