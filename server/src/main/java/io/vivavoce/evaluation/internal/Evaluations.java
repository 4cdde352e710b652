package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.EvaluationProblem;
import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.ReportState;
import io.vivavoce.evaluation.Reports;
import io.vivavoce.interview.InterviewCompleted;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSession.Outcome;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.ProblemException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Runs and reports of interviews. Thread-safe.
@Service
@Transactional
class Evaluations implements Reports {
    private final InterviewSessions sessions;
    private final EvaluationRuns runs;
    private final EvaluationQueue queue;
    private final RecognizerFacts recognizers;
    private final EvaluationSettings settings;
    private final InstantSource clock;

    Evaluations(
            InterviewSessions sessions,
            EvaluationRuns runs,
            EvaluationQueue queue,
            RecognizerFacts recognizers,
            EvaluationSettings settings,
            InstantSource clock) {
        this.sessions = sessions;
        this.runs = runs;
        this.queue = queue;
        this.recognizers = recognizers;
        this.settings = settings;
        this.clock = clock;
    }

    /// Queues the first run in the transaction that ended the interview.
    @EventListener
    void on(InterviewCompleted completed) {
        InterviewSession session = sessions.get(completed.sessionId());
        if (evaluable(session) && runs.of(session.id()).isEmpty()) {
            add(session, recognizers.of(session.id()));
        }
    }

    /// Adds a run; while one is waiting, that one.
    EvaluationRun again(UUID sessionId) {
        InterviewSession session = sessions.get(sessionId);
        if (!evaluable(session)) {
            throw new ProblemException(
                    EvaluationProblem.NOTHING_TO_EVALUATE,
                    session.ended() ? "There is too little in this interview." : "This interview has not ended.");
        }
        List<EvaluationRun> before = runs.of(sessionId);
        Optional<EvaluationRun> waiting = before.stream()
                .filter(r -> r.status() != EvaluationRun.Status.READY)
                .findFirst();
        if (waiting.isPresent()) {
            return waiting.get();
        }
        if (before.size() >= settings.runsPerInterview()) {
            throw new ProblemException(
                    EvaluationProblem.TOO_MANY_EVALUATIONS,
                    "There are %d evaluations of this interview already.".formatted(before.size()));
        }
        return add(
                session,
                before.isEmpty()
                        ? recognizers.of(sessionId)
                        : runs.recognizer(before.getLast().id()));
    }

    List<EvaluationRun> runs(UUID session) {
        return runs.of(sessions.get(session).id());
    }

    Report report(UUID run) {
        EvaluationRun found = runs.find(run)
                .orElseThrow(() -> new ProblemException(
                        EvaluationProblem.EVALUATION_NOT_FOUND, "There is no evaluation " + run + "."));
        return runs.report(run)
                .orElseThrow(() -> new ProblemException(
                        EvaluationProblem.EVALUATION_NOT_READY,
                        "Evaluation %d is %s."
                                .formatted(found.number(), found.status().id())));
    }

    @Override
    public Optional<Report> latest(UUID session) {
        return runs.latestReport(session);
    }

    @Override
    public ReportState state(UUID sessionId) {
        InterviewSession session = sessions.get(sessionId);
        if (!session.ended()) {
            return ReportState.without(ReportState.Kind.NOT_ENDED, "The interview has not ended.");
        }
        if (!evaluable(session)) {
            return ReportState.without(ReportState.Kind.INSUFFICIENT_DATA, tooLittle(session));
        }
        return latest(sessionId)
                .map(ReportState::ready)
                .orElseGet(() -> runs.of(sessionId).stream()
                        .findFirst()
                        .filter(r -> r.status() == EvaluationRun.Status.FAILED)
                        .map(r -> ReportState.failed(
                                "The report could not be made yet. It is tried again.", r.nextTryAt()))
                        .orElseGet(() -> ReportState.without(ReportState.Kind.PENDING, "The report is being made.")));
    }

    private EvaluationRun add(InterviewSession session, Material.Recognizer recognizer) {
        EvaluationRun run = runs.add(
                Ids.next(),
                session.id(),
                BuiltInScorer.ENGINE,
                session.guide().rubricVersion(),
                recognizer,
                clock.instant());
        queue.put(run.id());
        return run;
    }

    private static boolean evaluable(InterviewSession session) {
        return session.ended() && session.outcome() == Outcome.VALID;
    }

    private static String tooLittle(InterviewSession session) {
        return session.outcome() == Outcome.TECHNICAL_FAILURE
                ? "The interview broke off for a technical reason, so there is no report. What was said is kept."
                : "The interview was shorter than two minutes or had fewer than two answers, so there is no report.";
    }
}
