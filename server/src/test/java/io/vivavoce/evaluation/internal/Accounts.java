package io.vivavoce.evaluation.internal;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What somebody says, as if all of it told something.
final class Accounts {
    private Accounts() {}

    static List<Evidence> of(String language, String said) {
        Lexicon lexicon = Objects.requireNonNull(Lexicon.of(language));
        Reader reader = new Reader(lexicon);
        return new Clauses(lexicon, new Mask(lexicon, Set.of(), List.of()))
                .of(TypedTurn.saying(said)).stream()
                        .map(reader::read)
                        .map(reading -> new Evidence(reading, Set.of(), Set.of(), false))
                        .toList();
    }
}
