package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report.Quote;
import io.vivavoce.evaluation.Report.Span;
import io.vivavoce.interview.Turn;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Checks quotes against the stored turns, knowing nothing of how they were found: the exact words must stand at the
/// stated place of a turn of the candidate. What does not match is dropped. Immutable.
final class QuoteVerifier {
    private final Map<Integer, Turn> turns;

    QuoteVerifier(List<Turn> turns) {
        this.turns = turns.stream()
                .filter(Turn::byCandidate)
                .collect(Collectors.toUnmodifiableMap(Turn::sequence, Function.identity()));
    }

    List<Quote> verified(List<Quote> quotes) {
        return quotes.stream().filter(this::stands).toList();
    }

    @Nullable
    Quote verifiedOrNull(@Nullable Quote quote) {
        return quote != null && stands(quote) ? quote : null;
    }

    List<Span> verifiedSpans(List<Span> spans) {
        return spans.stream()
                .filter(s -> stands(s.turn(), s.start(), s.end(), s.text()))
                .toList();
    }

    boolean stands(Quote quote) {
        Turn turn = turns.get(quote.turn());
        return turn != null
                && turn.questionNumber() == quote.questionNumber()
                && stands(quote.turn(), quote.start(), quote.end(), quote.text());
    }

    private boolean stands(int sequence, int start, int end, String text) {
        Turn turn = turns.get(sequence);
        return turn != null
                && start >= 0
                && start < end
                && end <= turn.text().length()
                && turn.text().substring(start, end).equals(text);
    }
}
