package io.vivavoce.evaluation.internal;

import java.util.List;
import java.util.Set;

/// Where a clause begins.
///
/// @param connectives join clauses when a subject follows
/// @param starters begin one by themselves
/// @param skipped may stand between a connective and the subject
/// @param persons subjects that may follow a connective
/// @param nounOpeners begin a subject that is a noun
/// @param holdsOn after these the clause goes on
/// @param purpose two words in a row that join without cutting
/// @param sharedStarts the speaker with others
/// @param ends after these a bare subject hardly belongs to what went before
/// @param phrases of up to three words that begin a clause
record Cut(
        Set<String> connectives,
        Set<String> starters,
        Set<String> skipped,
        Set<String> persons,
        Set<String> nounOpeners,
        Set<String> holdsOn,
        Set<String> purpose,
        Set<String> sharedStarts,
        Set<String> ends,
        List<String> phrases) {
    Cut {
        phrases = List.copyOf(phrases);
    }
}
