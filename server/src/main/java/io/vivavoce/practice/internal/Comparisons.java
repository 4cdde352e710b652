package io.vivavoce.practice.internal;

import io.vivavoce.evaluation.EvaluationProblem;
import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.Report.CompetencyResult;
import io.vivavoce.evaluation.Report.QuestionResult;
import io.vivavoce.evaluation.Reports;
import io.vivavoce.guide.PlannedQuestion;
import io.vivavoce.guide.Question;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.SessionView;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.practice.internal.Comparison.Answer;
import io.vivavoce.practice.internal.Comparison.CompetencyPair;
import io.vivavoce.practice.internal.Comparison.Difference;
import io.vivavoce.practice.internal.Comparison.QuestionPair;
import io.vivavoce.practice.internal.Comparison.Rating;
import io.vivavoce.practice.internal.Comparison.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Holds two interviews against each other by their newest reports. Thread-safe.
@Service
class Comparisons {
    private final InterviewSessions sessions;
    private final Reports reports;

    Comparisons(InterviewSessions sessions, Reports reports) {
        this.sessions = sessions;
        this.reports = reports;
    }

    /// An interview with its newest report.
    private record Rated(InterviewSession session, Report report) {
        Optional<CompetencyResult> competency(String id) {
            return report.competencies().stream()
                    .filter(competency -> competency.id().equals(id))
                    .findFirst();
        }

        Set<String> rated() {
            return report.competencies().stream()
                    .filter(competency -> competency.rating() != null)
                    .map(competency -> competency.id() + " " + competency.weight())
                    .collect(Collectors.toSet());
        }
    }

    /// @throws ProblemException `session-not-found`, `evaluation-not-ready`
    @Transactional(readOnly = true)
    Comparison compare(UUID first, UUID second) {
        Rated a = rated(first);
        Rated b = rated(second);
        List<Difference> differences = differences(a, b);
        boolean sameRubric = !differences.contains(Difference.RUBRIC) && !differences.contains(Difference.LANGUAGE);
        boolean sameRated = !differences.contains(Difference.RATED) && !differences.contains(Difference.REDO);
        return new Comparison(
                side(a),
                side(b),
                differences,
                sameRubric,
                sameRubric && sameRated,
                competencies(a, b, sameRubric),
                questions(a, b));
    }

    private Rated rated(UUID id) {
        InterviewSession session = sessions.get(id);
        Report report = reports.latest(id)
                .orElseThrow(() -> new ProblemException(
                        EvaluationProblem.EVALUATION_NOT_READY, "The interview " + id + " has no report."));
        return new Rated(session, report);
    }

    private static List<Difference> differences(Rated a, Rated b) {
        List<Difference> differences = new ArrayList<>();
        note(
                differences,
                Difference.RUBRIC,
                a.report().rubricVersion(),
                b.report().rubricVersion());
        note(differences, Difference.LANGUAGE, a.report().language(), b.report().language());
        note(differences, Difference.RATED, a.rated(), b.rated());
        note(differences, Difference.ENGINE, a.report().engine(), b.report().engine());
        note(
                differences,
                Difference.DIFFICULTY,
                a.report().difficulty(),
                b.report().difficulty());
        note(
                differences,
                Difference.TYPE,
                a.report().interviewType(),
                b.report().interviewType());
        if (a.session().redo() != null || b.session().redo() != null) {
            differences.add(Difference.REDO);
        }
        return differences;
    }

    private static void note(List<Difference> differences, Difference difference, Object a, Object b) {
        if (!a.equals(b)) {
            differences.add(difference);
        }
    }

    private static Side side(Rated one) {
        Report report = one.report();
        return new Side(
                SessionView.of(one.session()),
                report.runId(),
                report.engine(),
                report.rubricVersion(),
                one.session().redo() == null ? report.total() : null,
                report.totalNote(),
                report.metrics(),
                report.recognition().averageConfidence() != null
                        || report.metrics().wordsPerMinute() != null);
    }

    private static List<CompetencyPair> competencies(Rated a, Rated b, boolean sameRubric) {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.of(b, a)
                .flatMap(one -> one.report().competencies().stream())
                .forEach(competency -> names.putIfAbsent(competency.id(), competency.name()));
        return names.entrySet().stream()
                .map(entry -> {
                    Rating before = a.competency(entry.getKey())
                            .map(Comparisons::rating)
                            .orElse(null);
                    Rating after = b.competency(entry.getKey())
                            .map(Comparisons::rating)
                            .orElse(null);
                    return new CompetencyPair(
                            entry.getKey(), entry.getValue(), before, after, sameRubric ? change(before, after) : null);
                })
                .toList();
    }

    private static @Nullable Integer change(@Nullable Rating before, @Nullable Rating after) {
        return before == null || after == null || before.rating() == null || after.rating() == null
                ? null
                : Integer.valueOf(after.rating() - before.rating());
    }

    private static Rating rating(CompetencyResult result) {
        return new Rating(
                result.state(),
                result.rating(),
                result.anchor(),
                result.whyNotHigher(),
                result.confidence(),
                result.quotes());
    }

    /// Only questions in the same words: one that was reworded is another question.
    private static List<QuestionPair> questions(Rated a, Rated b) {
        List<QuestionPair> pairs = new ArrayList<>();
        for (PlannedQuestion before : a.session().guide().questions()) {
            Question question = before.question();
            b.session().guide().questions().stream()
                    .filter(after -> after.question().id().equals(question.id())
                            && after.question().text().equals(question.text()))
                    .findFirst()
                    .flatMap(after -> answer(a, before.number())
                            .flatMap(one -> answer(b, after.number())
                                    .map(other -> new QuestionPair(question.id(), question.text(), one, other))))
                    .ifPresent(pairs::add);
        }
        return pairs;
    }

    private static Optional<Answer> answer(Rated one, int number) {
        return one.report().questions().stream()
                .filter(result -> result.number() == number)
                .findFirst()
                .map(Comparisons::answer);
    }

    private static Answer answer(QuestionResult result) {
        return new Answer(
                result.number(),
                result.state(),
                result.score(),
                result.feedback(),
                result.star(),
                result.iCount(),
                result.weCount(),
                result.words());
    }
}
