package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report.Span;
import io.vivavoce.evaluation.Report.Star;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Lays an answer out as situation, task, action and result, and counts who speaks of whom. Pure.
final class StarMap {
    private static final int MOST_SPANS = 4;

    private StarMap() {}

    static Star of(List<Evidence> evidence, QuoteVerifier verifier) {
        Predicate<Reading> action = r -> r.ownAction() || r.shared();
        return new Star(
                spans(evidence, r -> r.situation() && !r.task() && r.actions().isEmpty(), verifier),
                spans(evidence, Reading::task, verifier),
                spans(evidence, r -> action.test(r) && !r.task() && !r.checkableResult(), verifier),
                spans(evidence, Reading::result, verifier));
    }

    static int ownCount(List<Reading> readings, Lexicon lexicon) {
        return count(readings, lexicon.ownCount());
    }

    static int sharedCount(List<Reading> readings, Lexicon lexicon) {
        return count(readings, lexicon.sharedCount());
    }

    private static List<Span> spans(List<Evidence> evidence, Predicate<Reading> part, QuoteVerifier verifier) {
        return verifier.verifiedSpans(evidence.stream()
                .filter(e -> part.test(e.reading()))
                .limit(MOST_SPANS)
                .map(e -> span(e.clause()))
                .toList());
    }

    private static Span span(Clause clause) {
        return new Span(
                clause.turn().sequence(),
                clause.start(),
                clause.end(),
                clause.turn().text().substring(clause.start(), clause.end()));
    }

    private static int count(List<Reading> readings, Set<String> words) {
        return (int) readings.stream()
                .flatMap(r -> r.clause().words().stream())
                .filter(w -> words.contains(w.said()))
                .count();
    }
}
