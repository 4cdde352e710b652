package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evaluation.Report.Quote;
import io.vivavoce.evaluation.Report.Quote.Shows;
import io.vivavoce.evaluation.Report.Span;
import io.vivavoce.interview.Turn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuoteVerifierTest {
    private static final String SAID = "I wrote a check. It held.";

    private final List<Turn> turns = new Transcript(Map.of("ownership", List.of(SAID)), false)
            .under(BankGuides.guide(List.of("ownership")))
            .turns();
    private final QuoteVerifier verifier = new QuoteVerifier(turns);

    @Test
    void keepsExactWordsAtTheirPlace() {
        assertThat(verifier.verified(List.of(quote("I wrote a check.", 2, 0, 16))))
                .hasSize(1);
    }

    @Test
    void dropsWordsThatWereNotSaid() {
        assertThat(verifier.verified(List.of(quote("I wrote a chess.", 2, 0, 16))))
                .isEmpty();
    }

    @Test
    void dropsWordsFromAnotherPlace() {
        assertThat(verifier.verified(List.of(quote("I wrote a check.", 2, 1, 17))))
                .isEmpty();
    }

    @Test
    void dropsPlacesOutsideOfTheTurn() {
        assertThat(verifier.verified(List.of(
                        quote("", 2, 3, 3), quote("I", 2, -1, 0), quote("held.", 2, 20, 26), quote("I", 99, 0, 1))))
                .isEmpty();
    }

    @Test
    void dropsWordsOfTheInterviewer() {
        String question = turns.get(1).text();
        assertThat(verifier.verified(List.of(quote(question, 1, 0, question.length()))))
                .isEmpty();
    }

    @Test
    void dropsQuotesUnderTheWrongQuestion() {
        Quote elsewhere = new Quote("I wrote a check.", 2, 5, 0, 0, 16, Shows.OWN_ACTION);
        assertThat(verifier.verified(List.of(elsewhere))).isEmpty();
        assertThat(verifier.verifiedOrNull(elsewhere)).isNull();
    }

    @Test
    void checksSpansLikeQuotes() {
        assertThat(verifier.verifiedSpans(List.of(new Span(2, 17, 25, "It held."), new Span(2, 17, 25, "It fell."))))
                .containsExactly(new Span(2, 17, 25, "It held."));
    }

    private static Quote quote(String text, int turn, int start, int end) {
        return new Quote(text, turn, 1, 0, start, end, Shows.OWN_ACTION);
    }
}
