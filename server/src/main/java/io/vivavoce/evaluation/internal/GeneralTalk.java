package io.vivavoce.evaluation.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells what is always so, or so for anybody, from what happened once. Immutable, thread-safe.
record GeneralTalk(Lexicon lexicon) {
    /// Whether a word of habit stands before what was done: what is often needed can have been made once.
    boolean habitual(Clause clause, Set<String> done) {
        String line = clause.words().stream()
                .takeWhile(w -> !done.contains(w.stem()))
                .map(Word::said)
                .collect(Collectors.joining(" ", " ", " "));
        return lexicon.has(Phrases.HABITUAL, line);
    }

    /// Whether it is told of anybody: "you can't please everyone".
    boolean generic(List<Word> words, boolean past) {
        String first = words.getFirst().said();
        boolean opens = first.contains("'") && lexicon.genericSubjects().contains(first);
        return (!past || opens)
                && words.stream().anyMatch(w -> lexicon.genericSubjects().contains(w.said()))
                && words.stream()
                        .noneMatch(w -> lexicon.ownSubjects().contains(w.said())
                                || lexicon.sharedSubjects().contains(w.said()));
    }
}
