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
import io.vivavoce.provider.ProviderException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Runs and reports of interviews. Thread-safe.
@Service
@Transactional
class Evaluations implements Reports {
    /// As many as a number in JSON can tell apart.
    private static final long MOST_SEEDS = 1L << 53;

    private final SecureRandom seeds = new SecureRandom();
    private final InterviewSessions sessions;
    private final EvaluationRuns runs;
    private final EvaluationQueue queue;
    private final RecognizerFacts recognizers;
    private final Panels panels;
    private final EvaluationSettings settings;
    private final InstantSource clock;

    Evaluations(
            InterviewSessions sessions,
            EvaluationRuns runs,
            EvaluationQueue queue,
            RecognizerFacts recognizers,
            Panels panels,
            EvaluationSettings settings,
            InstantSource clock) {
        this.sessions = sessions;
        this.runs = runs;
        this.queue = queue;
        this.recognizers = recognizers;
        this.panels = panels;
        this.settings = settings;
        this.clock = clock;
    }

    /// Queues the first run in the transaction that ended the interview.
    @EventListener
    void on(InterviewCompleted completed) {
        InterviewSession session = sessions.get(completed.sessionId());
        if (evaluable(session) && runs.of(session.id()).isEmpty()) {
            add(session, engine(session, null), recognizers.of(session.id()));
        }
    }

    /// Adds a run. One that is waiting is tried at once instead, or withdrawn when another engine is wanted.
    ///
    /// @param wanted `built-in` or `model`; null for a model where one may rate
    EvaluationRun again(UUID sessionId, @Nullable String wanted) {
        InterviewSession session = sessions.get(sessionId);
        if (!evaluable(session)) {
            throw new ProblemException(
                    EvaluationProblem.NOTHING_TO_EVALUATE,
                    session.ended() ? "There is too little in this interview." : "This interview has not ended.");
        }
        List<EvaluationRun> before = runs.of(sessionId);
        Optional<EvaluationRun> waiting =
                before.stream().filter(r -> r.status().waits()).findFirst();
        if (waiting.isPresent() && (wanted == null || waiting.get().engine().equals(wanted))) {
            queue.now(waiting.get().id());
            return waiting.get();
        }
        String engine = engine(session, wanted);
        if (before.size() >= settings.runsPerInterview()) {
            throw new ProblemException(
                    EvaluationProblem.TOO_MANY_EVALUATIONS,
                    "There are %d evaluations of this interview already.".formatted(before.size()));
        }
        waiting.ifPresent(run -> runs.withdraw(run.id()));
        return add(
                session,
                engine,
                before.isEmpty()
                        ? recognizers.of(sessionId)
                        : runs.recognizer(before.getLast().id()));
    }

    List<EvaluationRun> runs(UUID session) {
        return runs.of(sessions.get(session).id());
    }

    /// What two runs over one interview found, side by side.
    RunComparison compare(UUID first, UUID second) {
        Report one = report(first);
        Report other = report(second);
        if (!one.sessionId().equals(other.sessionId())) {
            throw new ProblemException(
                    EvaluationProblem.EVALUATIONS_OF_TWO_INTERVIEWS, "They rest on different words.");
        }
        return RunComparison.of(one, other);
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
    public Map<UUID, Report> latest(Collection<UUID> interviews) {
        return runs.latestReports(interviews).stream()
                .collect(Collectors.toMap(Report::sessionId, Function.identity()));
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
                        .filter(run -> run.status().waits())
                        .findFirst()
                        .map(Evaluations::waiting)
                        .orElseGet(() -> ReportState.pending("The report is being made.", null)));
    }

    private static ReportState waiting(EvaluationRun run) {
        var waiting = new ReportState.Waiting(run.id(), run.engine(), run.attempts(), failure(run));
        if (run.status() == EvaluationRun.Status.PENDING) {
            return ReportState.pending("The report is being made.", waiting);
        }
        String reason = run.byModel()
                ? "The report is pending: the language model that rates did not answer. It is tried again."
                : "The report could not be made yet. It is tried again.";
        return ReportState.failed(reason, run.nextTryAt(), waiting);
    }

    /// The kind of a provider's failure; whatever else it was is our own affair.
    static @Nullable String failure(EvaluationRun run) {
        String failure = run.failure();
        return failure == null || run.status() == EvaluationRun.Status.READY
                ? null
                : Stream.of(ProviderException.Kind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .filter(failure::equals)
                        .findFirst()
                        .orElse("error");
    }

    /// Who can rate an interview now.
    List<String> engines(UUID session) {
        return panels.any(sessions.get(session))
                ? List.of(ModelScorer.ENGINE, BuiltInScorer.ENGINE)
                : List.of(BuiltInScorer.ENGINE);
    }

    private String engine(InterviewSession session, @Nullable String wanted) {
        if (wanted != null && !wanted.equals(ModelScorer.ENGINE) && !wanted.equals(BuiltInScorer.ENGINE)) {
            throw new ProblemException(
                    EvaluationProblem.UNKNOWN_EVALUATION_ENGINE, "Interviews are not rated by that.");
        }
        boolean model = !BuiltInScorer.ENGINE.equals(wanted) && panels.any(session);
        if (!model && ModelScorer.ENGINE.equals(wanted)) {
            throw new ProblemException(
                    EvaluationProblem.NO_MODEL_TO_RATE,
                    "None is connected that the person agreed to and that is within the budget.");
        }
        return model ? ModelScorer.ENGINE : BuiltInScorer.ENGINE;
    }

    private EvaluationRun add(InterviewSession session, String engine, Material.Recognizer recognizer) {
        EvaluationRun run = runs.add(
                Ids.next(),
                session.id(),
                engine,
                engine.equals(ModelScorer.ENGINE) ? seeds.nextLong(MOST_SEEDS) : 0,
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
        if (session.redo() != null && session.outcome() != Outcome.TECHNICAL_FAILURE) {
            return "There are too few words in this answer to rate it. What was said is kept.";
        }
        return session.outcome() == Outcome.TECHNICAL_FAILURE
                ? "The interview broke off for a technical reason, so there is no report. What was said is kept."
                : "The interview was shorter than two minutes or had fewer than two answers, so there is no report.";
    }
}
