package io.vivavoce.evaluation.internal;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/// Who speaks of something else mostly does so more than once: most of how far an answer is away is how far all of an
/// interview are. Pure.
final class Together {
    /// What all answers say counts so many times as much as what one says.
    private static final int ALL = 2;
    /// Answers that nobody gave and that are not away: one alone says little of the others.
    private static final double NEARBY = 0.5;

    private Together() {}

    /// @param leaning how far some words are away by themselves
    /// @return how far each answer is away; empty where nothing of it counts
    static List<OptionalDouble> of(List<Elsewhere.Said> said, ToDoubleFunction<List<String>> leaning) {
        double[] known = said.stream()
                .map(Elsewhere.Said::words)
                .filter(words -> !words.isEmpty())
                .mapToDouble(leaning)
                .toArray();
        double sum = 0;
        for (double away : known) {
            sum += away;
        }
        double mostly = sum / (known.length + NEARBY);
        return said.stream()
                .map(Elsewhere.Said::words)
                .map(words -> words.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of((leaning.applyAsDouble(words) + ALL * mostly) / (1 + ALL)))
                .toList();
    }
}
