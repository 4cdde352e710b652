package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.Report.Quote;
import io.vivavoce.evaluation.Report.Span;
import io.vivavoce.interview.Turn;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks every quote of a report up in the transcript.
final class Quoted {
    private Quoted() {}

    static void assertVerifiable(Report report, List<Turn> turns) {
        Stream<@Nullable Quote> single = Stream.concat(
                report.strengths().stream().map(Report.Strength::quote),
                Stream.ofNullable(report.priorityFix()).map(Report.PriorityFix::quote));
        Stream.concat(report.competencies().stream().flatMap(c -> c.quotes().stream()), single)
                .filter(Objects::nonNull)
                .forEach(q -> assertStands(turns, q.turn(), q.start(), q.end(), q.text()));
        report.questions().stream()
                .map(Report.QuestionResult::star)
                .flatMap(s -> Stream.of(s.situation(), s.task(), s.action(), s.result()))
                .flatMap(List::stream)
                .forEach((Span s) -> assertStands(turns, s.turn(), s.start(), s.end(), s.text()));
    }

    private static void assertStands(List<Turn> turns, int sequence, int start, int end, String text) {
        Turn turn = turns.get(sequence);
        assertThat(turn.byCandidate()).isTrue();
        assertThat(turn.text().substring(start, end)).isEqualTo(text).isNotBlank();
    }
}
