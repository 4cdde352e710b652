package io.vivavoce.evals;

import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.Report.Quote;
import io.vivavoce.evaluation.Report.Span;
import io.vivavoce.interview.Turn;
import java.util.List;
import java.util.stream.Stream;

/// Looks up what a report quotes. Pure.
final class Quotes {
    private Quotes() {}

    static boolean stand(Report report, List<Turn> turns) {
        Report.PriorityFix fix = report.priorityFix();
        Stream<Quote> single = Stream.concat(
                report.strengths().stream().flatMap(strength -> Stream.ofNullable(strength.quote())),
                fix == null ? Stream.empty() : Stream.ofNullable(fix.quote()));
        boolean quotes = Stream.concat(
                        report.competencies().stream().flatMap(competency -> competency.quotes().stream()), single)
                .allMatch(quote -> stands(turns, quote.turn(), quote.start(), quote.end(), quote.text()));
        boolean spans = report.questions().stream()
                .map(Report.QuestionResult::star)
                .flatMap(star -> Stream.of(star.situation(), star.task(), star.action(), star.result()))
                .flatMap(List::stream)
                .allMatch((Span span) -> stands(turns, span.turn(), span.start(), span.end(), span.text()));
        return quotes && spans;
    }

    private static boolean stands(List<Turn> turns, int sequence, int start, int end, String text) {
        if (sequence < 0 || sequence >= turns.size()) {
            return false;
        }
        Turn turn = turns.get(sequence);
        return turn.byCandidate()
                && start >= 0
                && start < end
                && end <= turn.text().length()
                && turn.text().substring(start, end).equals(text);
    }
}
