package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.vivavoce.evaluation.EvaluationProblem;
import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.ReportState;
import io.vivavoce.evaluation.Reports;
import io.vivavoce.evaluation.internal.Material.Recognizer;
import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.EndReason;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.InterviewSessions.Lease;
import io.vivavoce.interview.NewInterview;
import io.vivavoce.interview.RecognitionSettings;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.interview.Turn;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// Evaluations on a real database, as the application's role, with the real queue, which is not polled here: a run that
/// is put in must start by itself.
@ApplicationModuleTest(
        module = "evaluation",
        extraIncludes = {"platform", "notification", "identity", "guide", "interview"})
@AutoConfigureMockMvc
@TestPropertySource(properties = {"vivavoce.evaluation.first-retry=50ms", "db-scheduler.polling-interval=1h"})
class EvaluationModuleTests {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    private InterviewSessions sessions;

    @Autowired
    private Reports reports;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private EvaluationJob job;

    @Autowired
    private BreakableScoring scoring;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvcTester mvc;

    @AfterEach
    void scoringWorksAgain() {
        scoring.broken = 0;
    }

    @Test
    void anEndedInterviewGetsItsReportByItself() {
        UUID session = ended("middling", Duration.ofMinutes(9));
        Report report = awaitReport(session);
        assertThat(report.sessionId()).isEqualTo(session);
        assertThat(report.runNumber()).isEqualTo(1);
        assertThat(report.total()).isNotNull();
        assertThat(mine(() -> evaluations.runs(session))).singleElement().satisfies(run -> {
            assertThat(run.status()).isEqualTo(EvaluationRun.Status.READY);
            assertThat(run.total()).isEqualTo(report.total());
            assertThat(run.id()).isEqualTo(report.runId());
        });
        Quoted.assertVerifiable(report, mine(() -> sessions.transcript(session)));
    }

    @Test
    void theResultStandsWithTheInterviewToo() {
        UUID session = ended("middling", Duration.ofMinutes(9));
        Report report = awaitReport(session);
        Double score = inTenant(() -> jdbc.sql("select final_score::float8 from interview_sessions where id = ?")
                .param(session)
                .query(Double.class)
                .single());
        assertThat(score).isEqualTo(report.total());
        Integer scored = inTenant(() -> jdbc.sql("select count(score) from questions where session_id = ?")
                .param(session)
                .query(Integer.class)
                .single());
        assertThat(scored).isEqualTo((int)
                report.questions().stream().filter(q -> q.score() != null).count());
    }

    @Test
    void aStoredReportReadsBackAsItWas() {
        UUID session = ended("strong", Duration.ofMinutes(9));
        Report report = awaitReport(session);
        InterviewSession stored = mine(() -> sessions.get(session));
        List<Turn> turns = mine(() -> sessions.transcript(session));
        Report again = scoring.real
                .score(Material.of(stored, turns, recognizer(report.runId())))
                .identified(report.runId(), report.runNumber(), report.createdAt(), Report.Interviewer.BUILT_IN);
        assertThat(report).isEqualTo(again);
    }

    @Test
    void aTooShortInterviewGetsNoReport() {
        UUID session = ended("middling", Duration.ofSeconds(90));
        ReportState state = mine(() -> reports.state(session));
        assertThat(state.state()).isEqualTo(ReportState.Kind.INSUFFICIENT_DATA);
        assertThat(state.reason()).contains("two minutes");
        assertThat(mine(() -> evaluations.runs(session))).isEmpty();
        assertThatThrownBy(() -> mine(() -> evaluations.again(session, null)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.type()).isEqualTo(EvaluationProblem.NOTHING_TO_EVALUATE));
    }

    @Test
    void runningAgainAddsARunAndKeepsTheFirst() {
        UUID session = ended("strong-short", Duration.ofMinutes(9));
        Report first = awaitReport(session);
        EvaluationRun added = mine(() -> evaluations.again(session, null));
        assertThat(added.number()).isEqualTo(2);
        await().atMost(SOON)
                .until(() -> mine(() -> reports.latest(session)).orElseThrow().runNumber() == 2);
        Report second = mine(() -> reports.latest(session)).orElseThrow();
        assertThat(second.total()).isEqualTo(first.total());
        assertThat(mine(() -> evaluations.report(first.runId()))).isEqualTo(first);
    }

    @Test
    void aFinishedRunCannotBeChanged() {
        UUID session = ended("weak", Duration.ofMinutes(9));
        UUID run = awaitReport(session).runId();
        assertThatThrownBy(() -> inTenant(() -> jdbc.sql("update evaluations set total = 5 where id = ?")
                        .param(run)
                        .update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("add a run");
    }

    @Test
    void aFailingRunIsVisibleAndTriedUntilItSucceeds() {
        scoring.broken = Integer.MAX_VALUE;
        UUID session = ended("weak", Duration.ofMinutes(9));
        await().atMost(SOON).until(() -> mine(() -> reports.state(session)).state() == ReportState.Kind.FAILED);
        ReportState failed = mine(() -> reports.state(session));
        assertThat(failed.nextTryAt()).isNotNull();
        assertThat(failed.report()).isNull();
        scoring.broken = 0;
        await().atMost(SOON).until(() -> {
            scheduler.triggerCheckForDueExecutions();
            return mine(() -> reports.state(session)).state() == ReportState.Kind.READY;
        });
        assertThat(awaitReport(session).runNumber()).isEqualTo(1);
    }

    @Test
    void retriesWaitLongerEachTimeUpToALimit() {
        assertThat(job.backOff(0)).isEqualTo(Duration.ofMillis(50));
        assertThat(job.backOff(3)).isEqualTo(Duration.ofMillis(400));
        assertThat(job.backOff(1_000)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void executingARunTwiceDoesItOnce() {
        UUID session = ended("weak", Duration.ofMinutes(9));
        Report report = awaitReport(session);
        int scored = scoring.calls.get();
        mine(() -> {
            job.execute(report.runId());
            return true;
        });
        assertThat(scoring.calls).hasValue(scored);
    }

    @Test
    void nothingIsQueuedWhenTheEndIsRolledBack() {
        UUID session = mine(() -> begun("middling"));
        mine(() -> {
            transaction.executeWithoutResult(status -> {
                sessions.end(sessions.begin(session), EndReason.FINISHED, Duration.ofMinutes(9));
                status.setRollbackOnly();
            });
            return true;
        });
        assertThat(mine(() -> evaluations.runs(session))).isEmpty();
        assertThat(mine(() -> reports.state(session)).state()).isEqualTo(ReportState.Kind.NOT_ENDED);
    }

    @Test
    void otherTenantsSeeNothing() {
        UUID session = ended("weak", Duration.ofMinutes(9));
        UUID run = awaitReport(session).runId();
        UUID other = Ids.next();
        assertThat(Tenant.call(other, () -> reports.latest(session))).isEmpty();
        assertThatThrownBy(() -> Tenant.call(other, () -> evaluations.report(run)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.type()).isEqualTo(EvaluationProblem.EVALUATION_NOT_FOUND));
    }

    @Test
    void deletingTheInterviewDeletesItsRuns() {
        UUID session = ended("weak", Duration.ofMinutes(9));
        UUID run = awaitReport(session).runId();
        mine(() -> {
            sessions.delete(session);
            return true;
        });
        Integer left = inTenant(() -> jdbc.sql("select count(*) from evaluations where id = ?")
                .param(run)
                .query(Integer.class)
                .single());
        assertThat(left).isZero();
    }

    @Test
    void servesReportsAndRunsOverHttp() {
        UUID session = ended("middling", Duration.ofMinutes(9));
        Report report = awaitReport(session);
        assertThat(mvc.get().uri("/api/sessions/{id}/report", session))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.state").isEqualTo("ready");
                    assertThat(json)
                            .extractingPath("$.report.competencies[0].state")
                            .isEqualTo("rated");
                    assertThat(json).extractingPath("$.report.total").isEqualTo(report.total());
                    assertThat(json).doesNotHavePath("$.reason");
                });
        assertThat(mvc.get().uri("/api/v1/evaluations/{id}", report.runId()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.runNumber")
                .isEqualTo(1);
        assertThat(mvc.post().uri("/api/sessions/{id}/evaluations", session))
                .hasStatus(202)
                .bodyJson()
                .extractingPath("$.number")
                .isEqualTo(2);
        assertThat(mvc.get().uri("/api/sessions/{id}/evaluations", session))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.runs.length()").isEqualTo(2);
                    assertThat(json).extractingPath("$.runs[0].number").isEqualTo(2);
                });
    }

    @Test
    void unknownInterviewsAndRunsAreProblems() {
        assertThat(mvc.get().uri("/api/sessions/{id}/report", Ids.next())).hasStatus(404);
        assertThat(mvc.get().uri("/api/evaluations/{id}", Ids.next()))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/evaluation-not-found");
    }

    private Report awaitReport(UUID session) {
        await().atMost(SOON).until(() -> mine(() -> reports.state(session)).state() == ReportState.Kind.READY);
        return mine(() -> reports.latest(session)).orElseThrow();
    }

    private UUID ended(String candidate, Duration elapsed) {
        return mine(() -> {
            UUID session = begun(candidate);
            Lease lease = sessions.begin(session);
            sessions.end(lease, EndReason.FINISHED, elapsed);
            return session;
        });
    }

    private UUID begun(String candidate) {
        Material material = Transcript.of(candidate).under(BankGuides.guide());
        UUID session = sessions.create(new NewInterview(
                        "Maya Lindqvist", "Backend Engineer", "Kettle Works", "", "", material.guide()))
                .id();
        sessions.consent(session, Disclosure.PRACTICE.version(), TimingProfile.STANDARD, true);
        Lease lease = sessions.begin(session);
        material.turns().forEach(turn -> sessions.append(lease, turn));
        return session;
    }

    private Recognizer recognizer(UUID run) {
        return inTenant(() -> jdbc.sql("select recognizer->>'engine' from evaluations where id = ?")
                .param(run)
                .query((row, number) -> new Recognizer(row.getString(1), false, false))
                .single());
    }

    private static <T> T mine(Callable<T> task) {
        try {
            return Tenant.call(Tenant.LOCAL, task::call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T inTenant(Callable<T> task) {
        return mine(() -> java.util.Objects.requireNonNull(transaction.execute(status -> {
            try {
                return task.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        })));
    }

    /// The real scorer, which can be told to fail.
    static final class BreakableScoring implements Scoring {
        private final Scoring real = new BuiltInScorer(EvaluationSettings.defaults(), RecognitionSettings.defaults());
        private final AtomicInteger calls = new AtomicInteger();
        private volatile int broken;

        @Override
        public Report score(Material material) {
            calls.incrementAndGet();
            if (broken > 0) {
                throw new IllegalStateException("broken on purpose");
            }
            return real.score(material);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Setup {
        @Bean
        @Primary
        BreakableScoring breakableScoring() {
            return new BreakableScoring();
        }
    }
}
