package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.InterviewSettings;
import io.vivavoce.interview.Interviewer;
import io.vivavoce.interview.Note;
import io.vivavoce.interview.TranscriptCorrections;
import io.vivavoce.interview.Turn;
import io.vivavoce.provider.ProviderException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Executes one run: reads, scores outside of any transaction, stores. Doing it twice does it once. Needs the run's
/// tenant bound.
@Component
class EvaluationJob {
    private static final Logger LOG = LoggerFactory.getLogger(EvaluationJob.class);
    private static final int MOST_DOUBLINGS = 20;

    private final InterviewSessions sessions;
    private final TranscriptCorrections corrections;
    private final Interviewer interviewer;
    private final InterviewSettings interview;
    private final EvaluationRuns runs;
    private final Scoring scoring;
    private final ModelScorer models;
    private final Panels panels;
    private final StoredSteps steps;
    private final SessionResult results;
    private final EvaluationSettings settings;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    EvaluationJob(
            InterviewSessions sessions,
            TranscriptCorrections corrections,
            Interviewer interviewer,
            InterviewSettings interview,
            EvaluationRuns runs,
            Scoring scoring,
            ModelScorer models,
            Panels panels,
            StoredSteps steps,
            SessionResult results,
            EvaluationSettings settings,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.sessions = sessions;
        this.corrections = corrections;
        this.interviewer = interviewer;
        this.interview = interview;
        this.runs = runs;
        this.scoring = scoring;
        this.models = models;
        this.panels = panels;
        this.steps = steps;
        this.results = results;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What a run works on.
    private record Work(EvaluationRun run, InterviewSession session, Material material, List<Note> notes) {}

    void execute(UUID runId) {
        Optional<Work> work =
                Optional.ofNullable(transaction.execute(status -> read(runId).orElse(null)));
        if (work.isEmpty()) {
            return;
        }
        EvaluationRun run = work.get().run();
        Instant now = clock.instant();
        Report report = score(work.get())
                .identified(
                        run.id(),
                        run.number(),
                        run.createdAt(),
                        leader(work.get().notes()));
        transaction.executeWithoutResult(status -> {
            if (sessions.findForChange(report.sessionId()).isPresent()
                    && runs.finish(
                            report, TranscriptHash.of(work.get().material().turns()), now)
                    && runs.latestReport(report.sessionId())
                            .filter(report::sameRun)
                            .isPresent()) {
                sessions.recordResult(report.sessionId(), results.of(report));
            }
        });
    }

    private static Report.Interviewer leader(List<Note> notes) {
        return new Report.Interviewer(
                notes.stream().map(note -> note.source().engine()).distinct().toList(), notes.size());
    }

    private Report score(Work work) {
        EvaluationRun run = work.run();
        if (!run.byModel()) {
            return scoring.score(work.material());
        }
        Optional<Panel> panel = panels.of(work.session(), run);
        if (panel.isEmpty()) {
            return scoring.score(work.material())
                    .stating(new ModelWording(Wording.of(work.material().guide().language())).instead());
        }
        String rater = panel.get().rater().id();
        transaction.executeWithoutResult(status -> runs.ratedBy(run.id(), rater, models.promptHash()));
        try {
            return models.score(work.material(), panel.get(), run.seed(), steps.of(run.id()));
        } catch (InterruptedException e) {
            // The flag stays down: that the run was stopped has yet to be stored.
            throw new IllegalStateException("The evaluation was stopped before its end.", e);
        }
    }

    /// Notes that a run failed, and says how long to wait before the next try: longer where a provider asked for it.
    Duration failed(UUID runId, int failuresBefore, @Nullable Throwable cause) {
        Duration asked = cause instanceof ProviderException failure
                ? failure.retryAfter().orElse(Duration.ZERO)
                : Duration.ZERO;
        Duration wait = atMost(settings.longestRetry(), longer(asked, backOff(failuresBefore)));
        String kind = cause instanceof ProviderException failure
                ? failure.kind().name().toLowerCase(Locale.ROOT)
                : cause == null ? "unknown" : cause.getClass().getSimpleName();
        LOG.warn("Evaluation {} failed ({}); it is tried again in {} s", runId, kind, wait.toSeconds());
        Instant next = clock.instant().plus(wait);
        transaction.executeWithoutResult(status -> runs.fail(runId, kind, next));
        return wait;
    }

    Duration backOff(int failuresBefore) {
        Duration wait = settings.firstRetry().multipliedBy(1L << Math.min(failuresBefore, MOST_DOUBLINGS));
        return atMost(settings.longestRetry(), wait);
    }

    private static Duration atMost(Duration most, Duration wait) {
        return wait.compareTo(most) > 0 ? most : wait;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /// Nothing when the interview was deleted, or the run is done already or withdrawn.
    private Optional<Work> read(UUID runId) {
        Optional<EvaluationRun> run = runs.find(runId).filter(r -> r.status().waits());
        if (run.isEmpty()) {
            return Optional.empty();
        }
        InterviewSession session = sessions.get(run.get().sessionId());
        List<Turn> turns = sessions.transcript(session.id());
        List<Note> notes = sessions.notes(session.id());
        var setting = Interviewer.Setting.of(session, interview.persona());
        Material material = Material.of(session, turns, runs.recognizer(runId))
                .noted(notes)
                .corrected(
                        corrections.current(session.id()), (before, words) -> interviewer.read(setting, before, words));
        return Optional.of(new Work(run.get(), session, material, notes));
    }
}
