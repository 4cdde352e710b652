package io.vivavoce.evaluation.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells by words alone, where no model knows the language: an answer is away that has words of spare time, of
/// family and home, and none of work. Thread-safe.
///
/// @param job stems of the words of the job: what is spare time to others is work there
record LeisureTalk(Lexicon lexicon, Set<String> job) implements Elsewhere {
    /// So little says a single word.
    private static final double DOUBT = 1.5;
    /// Few words are on the lists, so those that are weigh more.
    private static final double WEIGHT = 1.6;

    LeisureTalk {
        job = Set.copyOf(job);
    }

    @Override
    public double alone(List<String> said) {
        Set<String> words = said.stream().map(Mask::unmasked).collect(Collectors.toSet());
        long leisure =
                words.stream().filter(word -> ofLeisure(word) && !ofWork(word)).count();
        long work = words.stream().filter(this::ofWork).count();
        return WEIGHT * (leisure - work) / (leisure + work + DOUBT);
    }

    private boolean ofWork(String word) {
        String stem = lexicon.stem(word);
        return lexicon.workStems().contains(stem) || job.contains(stem);
    }

    private boolean ofLeisure(String word) {
        return lexicon.leisure().contains(word) || lexicon.leisure().contains(lexicon.stem(word));
    }
}
