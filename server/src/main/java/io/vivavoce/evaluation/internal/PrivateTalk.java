package io.vivavoce.evaluation.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// An answer is away when its meaning leans to what people tell of their private life, and ask about the terms
/// of a job, and not to what people tell of their work, of whatever trade. Immutable, thread-safe.
record PrivateTalk(Meaning meaning, Plane toOneself) implements Elsewhere {
    /// So many words, from all over an answer, tell what it is about. How long the model takes grows with them.
    private static final int ENOUGH = 64;

    /// Empty where meaning cannot be told.
    static Optional<Elsewhere> in(String language) {
        return Meaning.in(language).map(meaning -> new PrivateTalk(meaning, Plane.named(plane(language))));
    }

    static String plane(String language) {
        return "private-talk-" + language;
    }

    @Override
    public double alone(List<String> words) {
        return toOneself.of(meaning.of(text(words)));
    }

    /// What is told from what, of the content words of an answer.
    static String text(List<String> words) {
        int asked = Math.min(words.size(), ENOUGH);
        return IntStream.range(0, asked)
                .mapToObj(i -> words.get(i * words.size() / asked))
                .collect(Collectors.joining(" "));
    }
}
