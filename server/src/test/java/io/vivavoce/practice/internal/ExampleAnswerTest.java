package io.vivavoce.practice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evaluation.Report.QuestionResult;
import io.vivavoce.evaluation.Report.QuestionResult.QuestionState;
import io.vivavoce.evaluation.Report.Span;
import io.vivavoce.evaluation.Report.Star;
import io.vivavoce.practice.internal.ExampleAnswer.Part;
import io.vivavoce.practice.internal.ExampleAnswer.Piece;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExampleAnswerTest {
    private static final String SAID =
            "We sold 40 % more. I rewrote the import. Before that the shop was slow. It was nice in the end.";
    private static final Map<Integer, String> TURNS = Map.of(3, SAID);

    private static final Span RESULT = span("We sold 40 % more.");
    private static final Span ACTION = span("I rewrote the import.");
    private static final Span SITUATION = span("Before that the shop was slow.");

    @Test
    void ordersThePersonsWordsAndNamesWhatIsMissing() {
        ExampleAnswer example = example(new Star(List.of(SITUATION), List.of(), List.of(ACTION), List.of(RESULT)));
        assertThat(Objects.requireNonNull(example).pieces())
                .containsExactly(
                        new Piece(Part.SITUATION, SITUATION),
                        new Piece(Part.TASK, null),
                        new Piece(Part.ACTION, ACTION),
                        new Piece(Part.RESULT, RESULT));
        assertThat(example.reordered()).isTrue();
    }

    @Test
    void endsWithTheResultThatWasSaidEarlier() {
        ExampleAnswer example = example(new Star(List.of(SITUATION), List.of(), List.of(ACTION), List.of(RESULT)));
        assertThat(Objects.requireNonNull(example).ending()).isEqualTo(new ExampleAnswer.Ending(SITUATION, RESULT));
        ExampleAnswer without = example(new Star(List.of(), List.of(), List.of(ACTION), List.of()));
        assertThat(Objects.requireNonNull(without).ending()).isNull();
        assertThat(without.reordered()).isFalse();
    }

    @Test
    void usesNoWordThatIsNotInTheTranscript() {
        Span forged = new Span(3, 0, 12, "We sold 90 %");
        Span elsewhere = new Span(4, 0, 5, "We so");
        Span beyond = new Span(3, 80, 900, "more");
        assertThat(example(new Star(List.of(forged), List.of(elsewhere), List.of(beyond), List.of())))
                .isNull();
    }

    @Test
    void saysNothingTwice() {
        ExampleAnswer example = example(new Star(List.of(), List.of(), List.of(ACTION), List.of(ACTION)));
        assertThat(Objects.requireNonNull(example).pieces())
                .filteredOn(piece -> ACTION.equals(piece.words()))
                .hasSize(1);
    }

    private static @Nullable ExampleAnswer example(Star star) {
        return ExampleAnswer.of(
                new QuestionResult(1, "c", "?", false, QuestionState.ANSWERED, 3, "", 0, star, 1, 1, 20), TURNS);
    }

    private static Span span(String text) {
        int start = SAID.indexOf(text);
        return new Span(3, start, start + text.length(), text);
    }
}
