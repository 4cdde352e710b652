package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Judging;
import io.vivavoce.evaluation.Judging.Gate;
import io.vivavoce.evaluation.Judging.Judged;
import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.Report.Basis;
import io.vivavoce.evaluation.Report.CompetencyResult;
import io.vivavoce.evaluation.Report.Confidence;
import io.vivavoce.evaluation.Report.Quote;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What two runs over one interview found, side by side.
///
/// @param sameWords whether they read the same versions of the same turns, null when one does not say
/// @param totalDifference the second less the first, null when one has no total
record RunComparison(
        Side first,
        Side second,
        @Nullable Boolean sameWords,
        boolean sameRubric,
        boolean sameEngine,
        @Nullable Double totalDifference,
        List<Row> competencies) {
    RunComparison {
        competencies = List.copyOf(competencies);
    }

    /// How one of them was made.
    record Side(
            UUID runId,
            int number,
            Instant createdAt,
            String engine,
            @Nullable String model,
            @Nullable String secondModel,
            @Nullable String promptHash,
            String rubricVersion,
            @Nullable Integer spread,
            @Nullable Integer correctedAnswers,
            @Nullable Double total) {}

    /// One competency in both.
    ///
    /// @param difference of the ratings, the second less the first, null when one has none
    /// @param bothQuote quotes that both rest on
    record Row(
            String id,
            String name,
            @Nullable Found first,
            @Nullable Found second,
            @Nullable Integer difference,
            List<Quote> bothQuote,
            List<Quote> onlyFirstQuotes,
            List<Quote> onlySecondQuotes) {}

    /// What one run found.
    ///
    /// @param levels of the single ratings, empty where the rules rated
    record Found(
            @Nullable Integer rating,
            Confidence confidence,
            String reason,
            List<Integer> levels,
            @Nullable Integer spread,
            @Nullable Integer secondModel,
            @Nullable Gate gate) {}

    static RunComparison of(Report first, Report second) {
        Double one = first.total();
        Double other = second.total();
        return new RunComparison(
                side(first),
                side(second),
                sameWords(first.basis(), second.basis()),
                first.rubricVersion().equals(second.rubricVersion()),
                first.engine().equals(second.engine())
                        && Objects.equals(side(first).model(), side(second).model()),
                one == null || other == null ? null : Math.round((other - one) * 10) / 10.0,
                first.competencies().stream()
                        .map(competency -> row(competency, first, second))
                        .toList());
    }

    private static Side side(Report report) {
        Optional<Judging> judging = Optional.ofNullable(report.judging());
        Basis basis = report.basis();
        return new Side(
                report.runId(),
                report.runNumber(),
                report.createdAt(),
                report.engine(),
                judging.map(Judging::model).orElse(null),
                judging.map(Judging::second).orElse(null),
                judging.map(Judging::promptHash).orElse(null),
                report.rubricVersion(),
                judging.map(Judging::spread).orElse(null),
                basis == null ? null : basis.correctedAnswers(),
                report.total());
    }

    private static @Nullable Boolean sameWords(@Nullable Basis first, @Nullable Basis second) {
        if (first == null || second == null) {
            return null;
        }
        return first.turns().stream()
                .map(Basis.Said::sha256)
                .toList()
                .equals(second.turns().stream().map(Basis.Said::sha256).toList());
    }

    private static Row row(CompetencyResult competency, Report first, Report second) {
        Optional<CompetencyResult> other = second.competencies().stream()
                .filter(result -> result.id().equals(competency.id()))
                .findFirst();
        List<Quote> quotes = other.map(CompetencyResult::quotes).orElse(List.of());
        Integer one = competency.rating();
        Integer two = other.map(CompetencyResult::rating).orElse(null);
        return new Row(
                competency.id(),
                competency.name(),
                found(competency, first),
                other.map(result -> found(result, second)).orElse(null),
                one == null || two == null ? null : two - one,
                competency.quotes().stream()
                        .filter(quote -> meets(quote, quotes))
                        .toList(),
                competency.quotes().stream()
                        .filter(quote -> !meets(quote, quotes))
                        .toList(),
                quotes.stream()
                        .filter(quote -> !meets(quote, competency.quotes()))
                        .toList());
    }

    private static Found found(CompetencyResult result, Report of) {
        Optional<Judged> judged = Optional.ofNullable(of.judging())
                .flatMap(judging -> judging.competencies().stream()
                        .filter(one -> one.id().equals(result.id()))
                        .findFirst());
        return new Found(
                result.rating(),
                result.confidence(),
                result.reason(),
                judged.map(Judged::levels).orElse(List.of()),
                judged.map(Judged::spread).orElse(null),
                judged.map(Judged::second).orElse(null),
                judged.map(Judged::gate).orElse(null));
    }

    /// Whether a quote shares words with one of the others.
    private static boolean meets(Quote quote, List<Quote> others) {
        return others.stream()
                .anyMatch(other ->
                        other.turn() == quote.turn() && other.start() < quote.end() && other.end() > quote.start());
    }
}
