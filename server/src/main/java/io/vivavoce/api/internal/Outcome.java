package io.vivavoce.api.internal;

import io.vivavoce.api.internal.ResultMessages.Feedback;
import io.vivavoce.api.internal.ResultMessages.Metrics;
import io.vivavoce.api.internal.ResultMessages.Question;
import io.vivavoce.api.internal.ResultMessages.Results;
import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.ReportState;
import io.vivavoce.evaluation.Reports;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells what came of an interview. Scores are told once it has ended. Thread-safe.
@Component
class Outcome {
    private final InterviewSessions sessions;
    private final Reports reports;

    Outcome(InterviewSessions sessions, Reports reports) {
        this.sessions = sessions;
        this.reports = reports;
    }

    /// @param pending whether there will be more
    record Found(Results results, boolean pending) {}

    /// @throws io.vivavoce.platform.ProblemException `session-not-found`
    Found of(UUID id) {
        InterviewSession session = sessions.get(id);
        ReportState state = reports.state(id);
        Report report = session.ended() ? state.report() : null;
        InterviewSession.Outcome outcome = session.outcome();
        boolean pending = !session.ended()
                || state.state() == ReportState.Kind.PENDING
                || (state.state() == ReportState.Kind.FAILED && state.nextTryAt() != null);
        return new Found(
                new Results(
                        id,
                        session.candidateName(),
                        session.jobTitle(),
                        session.guide().type().id(),
                        session.status().name().toLowerCase(Locale.ROOT),
                        outcome == null ? null : outcome.name().toLowerCase(Locale.ROOT),
                        report == null ? null : report.total(),
                        report == null ? null : metrics(report),
                        questions(session, report),
                        report == null ? null : feedback(report),
                        session.startTime(),
                        session.completedAt()),
                pending);
    }

    /// The questions that were asked, with their scores once the interview has ended.
    List<Question> questions(InterviewSession session) {
        return questions(session, session.ended() ? reports.latest(session.id()).orElse(null) : null);
    }

    private List<Question> questions(InterviewSession session, @Nullable Report report) {
        List<Turn> turns = sessions.transcript(session.id());
        int asked = turns.stream()
                .filter(turn -> turn.kind() == TurnKind.QUESTION)
                .mapToInt(Turn::questionNumber)
                .max()
                .orElse(0);
        return session.guide().questions().stream()
                .filter(planned -> planned.number() <= asked)
                .map(planned -> {
                    Optional<Report.QuestionResult> rated = rated(report, planned.number());
                    return new Question(
                            planned.number(),
                            planned.question().text(),
                            answer(turns, planned.number()),
                            rated.map(Report.QuestionResult::score).orElse(null),
                            rated.map(Report.QuestionResult::feedback).orElse(null));
                })
                .toList();
    }

    private static Optional<Report.QuestionResult> rated(@Nullable Report report, int number) {
        return report == null
                ? Optional.empty()
                : report.questions().stream()
                        .filter(question -> question.number() == number)
                        .findFirst();
    }

    private static String answer(List<Turn> turns, int number) {
        return turns.stream()
                .filter(turn -> turn.kind() == TurnKind.ANSWER && turn.questionNumber() == number)
                .map(Turn::text)
                .collect(Collectors.joining("\n"));
    }

    private static Metrics metrics(Report report) {
        Report.Metrics measured = report.metrics();
        return new Metrics(
                Duration.ofMillis(report.durationMs()).toSeconds(),
                measured.words(),
                measured.answers(),
                measured.wordsPerMinute(),
                measured.medianPauseMs(),
                measured.talkShare(),
                measured.fillers(),
                measured.longestAnswerWords());
    }

    private static Feedback feedback(Report report) {
        Report.PriorityFix fix = report.priorityFix();
        return new Feedback(
                report.strengths().stream().map(Report.Strength::text).toList(),
                report.improvements().stream().map(Report.Improvement::text).toList(),
                report.total(),
                report.totalNote(),
                fix == null ? null : fix.title(),
                report.engine());
    }
}
