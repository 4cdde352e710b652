package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.vivavoce.evaluation.EvaluationProblem;
import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.ReportState;
import io.vivavoce.evaluation.Reports;
import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.EndReason;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.InterviewSessions.Lease;
import io.vivavoce.interview.NewInterview;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.LanguageRequest;
import io.vivavoce.language.LanguageServices;
import io.vivavoce.language.SingleModel;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.Tenant;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs by a model on a real database with the real queue: what becomes of them when the model fails, comes back, is
/// replaced or taken away.
@ApplicationModuleTest(
        module = "evaluation",
        extraIncludes = {"platform", "notification", "identity", "guide", "interview"})
@AutoConfigureMockMvc
@TestPropertySource(
        properties = {
            "vivavoce.evaluation.first-retry=20m",
            "vivavoce.evaluation.longest-retry=1h",
            "db-scheduler.polling-interval=1h"
        })
class ModelRunsModuleTests {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    private InterviewSessions sessions;

    @Autowired
    private Reports reports;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Connected connected;

    @Autowired
    private EvaluationJob job;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void oneModelIsConnected() {
        connected.models.clear();
        connected.models.add(new FakeJudge("judge").alone());
    }

    @Test
    void anInterviewIsRatedByTheModelThatIsConnected() {
        UUID session = ended("strong");
        Report report = awaitReport(session);
        assertThat(report.engine()).isEqualTo("model");
        assertThat(Objects.requireNonNull(report.judging()).model()).isEqualTo("judge");
        assertThat(mine(() -> evaluations.runs(session))).singleElement().satisfies(run -> {
            assertThat(run.engine()).isEqualTo("model");
            assertThat(run.rater()).isEqualTo("judge");
            assertThat(run.promptHash()).hasSize(64);
            assertThat(run.seed()).isNotZero();
            assertThat(run.spread()).isNotNull();
        });
        Quoted.assertVerifiable(report, mine(() -> sessions.transcript(session)));
        EngineUser user = Objects.requireNonNull(connected.user);
        assertThat(user.recipients())
                .isEqualTo(mine(() -> sessions.get(session)).recipients());
        assertThat(user.session()).isEqualTo(session);
    }

    @Test
    void withoutAModelTheRulesRate() {
        connected.models.clear();
        Report report = awaitReport(ended("strong"));
        assertThat(report.engine()).isEqualTo("built-in");
        assertThat(report.judging()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FoundPassages", "ChosenLevel", "WrittenFeedback"})
    void whereverAModelDiesTheReportIsPendingUntilItIsBackAndNothingIsAskedTwice(String stage) {
        Dying dying = new Dying(stage);
        connected.models.set(0, dying.alone());
        UUID session = ended("strong");
        await().atMost(SOON).until(() -> state(session).state() == ReportState.Kind.FAILED);
        ReportState pending = state(session);
        assertThat(pending.report()).isNull();
        assertThat(pending.nextTryAt()).isNotNull();
        assertThat(Objects.requireNonNull(pending.waiting()).failure()).isEqualTo("timeout");
        assertThat(Objects.requireNonNull(pending.waiting()).engine()).isEqualTo("model");
        assertThat(mine(() -> sessions.get(session)).reported()).isFalse();
        long before = dying.answered();
        dying.dead = false;
        mine(() -> evaluations.again(session, null));
        scheduler.triggerCheckForDueExecutions();
        Report report = awaitReport(session);
        assertThat(report.engine()).isEqualTo("model");
        assertThat(report.runNumber()).isEqualTo(1);
        assertThat(dying.answered()).as("asked twice").isEqualTo(dying.different());
        assertThat(before).isLessThan(dying.answered());
    }

    @Test
    void aPersonMayHaveItRatedWithoutTheModel() {
        Dying dying = new Dying("FoundPassages");
        connected.models.set(0, dying.alone());
        UUID session = ended("strong");
        await().atMost(SOON).until(() -> state(session).state() == ReportState.Kind.FAILED);
        assertThat(mvc.post()
                        .uri("/api/sessions/{id}/evaluations", session)
                        .contentType("application/json")
                        .content("{\"engine\":\"built-in\"}"))
                .hasStatus(202);
        Report report = awaitReport(session);
        assertThat(report.engine()).isEqualTo("built-in");
        assertThat(report.runNumber()).isEqualTo(2);
        assertThat(mine(() -> evaluations.runs(session)).getLast().status()).isEqualTo(EvaluationRun.Status.WITHDRAWN);
        dying.dead = false;
        assertThat(mine(() -> sessions.get(session)).finalScore()).isEqualTo(report.total());
    }

    @Test
    void whenNoModelMayRateAnyMoreTheRulesDoAndSaySo() {
        connected.models.set(0, new Dying("FoundPassages").alone());
        UUID session = ended("strong");
        await().atMost(SOON).until(() -> state(session).state() == ReportState.Kind.FAILED);
        connected.models.clear();
        mine(() -> evaluations.again(session, null));
        Report report = awaitReport(session);
        assertThat(report.engine()).isEqualTo("built-in");
        assertThat(report.statement()).contains("none may be used for it any more");
        assertThat(mine(() -> evaluations.runs(session)))
                .singleElement()
                .satisfies(run -> assertThat(run.engine()).isEqualTo("built-in"));
    }

    @Test
    void aModelWhoseAnswersAreOfNoUseMakesPlaceForTheNext() {
        connected.models.set(
                0,
                new FakeJudge("first")
                        .rating(request -> new WrittenFeedback(List.of(), List.of(), List.of(), ""))
                        .alone());
        connected.models.add(new FakeJudge("second").alone());
        UUID session = ended("strong");
        await().atMost(SOON).until(() -> state(session).state() == ReportState.Kind.FAILED);
        mine(() -> evaluations.again(session, null));
        Report report = awaitReport(session);
        assertThat(Objects.requireNonNull(report.judging()).provider()).isEqualTo("second");
    }

    @Test
    void everyEngineCanBeAskedForAndRunsStandSideBySide() {
        UUID session = ended("strong");
        Report byModel = awaitReport(session);
        mine(() -> evaluations.again(session, "built-in"));
        await().atMost(SOON)
                .until(() -> mine(() -> reports.latest(session)).orElseThrow().runNumber() == 2);
        Report byRules = mine(() -> reports.latest(session)).orElseThrow();
        assertThat(byRules.engine()).isEqualTo("built-in");
        assertThat(mine(() -> evaluations.report(byModel.runId()))).isEqualTo(byModel);
        assertThat(mvc.get().uri("/api/evaluations/{a}/comparison/{b}", byModel.runId(), byRules.runId()))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.first.model").isEqualTo("judge");
                    assertThat(json).extractingPath("$.second.engine").isEqualTo("built-in");
                    assertThat(json).extractingPath("$.sameWords").isEqualTo(true);
                    assertThat(json).extractingPath("$.sameEngine").isEqualTo(false);
                    assertThat(json).extractingPath("$.competencies.length()").isEqualTo(6);
                    assertThat(json)
                            .extractingPath("$.competencies[0].first.levels.length()")
                            .isEqualTo(3);
                });
        assertThat(mvc.get().uri("/api/sessions/{id}/evaluations", session))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.engines")
                .isEqualTo(List.of("model", "built-in"));
    }

    @Test
    void runsOfTwoInterviewsAreNotCompared() {
        UUID one = awaitReport(ended("strong")).runId();
        UUID other = awaitReport(ended("weak")).runId();
        assertThat(mvc.get().uri("/api/evaluations/{a}/comparison/{b}", one, other))
                .hasStatus(409);
    }

    @Test
    void aModelThatIsNotThereCannotBeAskedFor() {
        connected.models.clear();
        UUID session = ended("strong");
        awaitReport(session);
        assertThatThrownBy(() -> mine(() -> evaluations.again(session, "model")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.type()).isEqualTo(EvaluationProblem.NO_MODEL_TO_RATE));
        assertThatThrownBy(() -> mine(() -> evaluations.again(session, "oracle")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.type()).isEqualTo(EvaluationProblem.UNKNOWN_EVALUATION_ENGINE));
    }

    @Test
    void whatModelsAnsweredGoesWithTheInterview() {
        UUID session = ended("strong");
        UUID run = awaitReport(session).runId();
        assertThat(steps(run)).isPositive();
        mine(() -> {
            sessions.delete(session);
            return true;
        });
        assertThat(steps(run)).isZero();
    }

    @Test
    void anInterviewThatIsDeletedWhileItsReportIsStoredIsGone() throws Exception {
        Dying dying = new Dying("FoundPassages");
        connected.models.set(0, dying.alone());
        UUID session = ended("strong");
        await().atMost(SOON).until(() -> state(session).state() == ReportState.Kind.FAILED);
        dying.dead = false;
        UUID run = mine(() -> evaluations.runs(session)).getFirst().id();
        CompletableFuture<Void> storing = mine(() -> Objects.requireNonNull(transaction.execute(status -> {
            assertThat(sessions.findForChange(session)).isPresent();
            var started = CompletableFuture.runAsync(() -> Tenant.run(Tenant.LOCAL, () -> job.execute(run)));
            await().atMost(SOON).pollInSameThread().until(this::somebodyWaits);
            sessions.delete(session);
            return started;
        })));
        storing.get(SOON.toSeconds(), TimeUnit.SECONDS);
        assertThat(mine(() -> sessions.find(session))).isEmpty();
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private long steps(UUID run) {
        return mine(() -> Objects.requireNonNull(
                transaction.execute(status -> jdbc.sql("select count(*) from evaluation_steps where run_id = ?")
                        .param(run)
                        .query(Long.class)
                        .single())));
    }

    private ReportState state(UUID session) {
        return mine(() -> reports.state(session));
    }

    private Report awaitReport(UUID session) {
        await().atMost(SOON).until(() -> state(session).state() == ReportState.Kind.READY);
        return mine(() -> reports.latest(session)).orElseThrow();
    }

    private UUID ended(String candidate) {
        return mine(() -> {
            Material material = Transcript.of(candidate).under(BankGuides.guide());
            UUID session = sessions.create(new NewInterview(
                            "Maya Lindqvist", "Backend Engineer", "Kettle Works", "", "", material.guide()))
                    .id();
            sessions.consent(
                    session, Disclosure.practice("en", List.of(), true).version(), TimingProfile.STANDARD, true);
            Lease lease = sessions.begin(session);
            material.turns().forEach(turn -> sessions.append(lease, turn));
            sessions.end(lease, EndReason.FINISHED, Duration.ofMinutes(9));
            return session;
        });
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

    /// A judge that does not answer at one stage until it is back.
    private static final class Dying {
        private final FakeJudge judge = new FakeJudge("judge");
        private final List<String> asked = java.util.Collections.synchronizedList(new ArrayList<>());
        private volatile boolean dead = true;

        Dying(String stage) {
            judge.finding(request -> answer(request, stage.equals("FoundPassages"), FakeJudge.sentences(request)))
                    .rating(request -> answer(request, stage.equals("ChosenLevel"), FakeJudge.byEvidence(request)))
                    .writing(request -> answer(
                            request,
                            stage.equals("WrittenFeedback"),
                            new WrittenFeedback(List.of(), List.of(), List.of(), "You stayed with the questions.")));
        }

        private Record answer(LanguageRequest request, boolean here, Record answer) {
            if (dead && here) {
                throw new ProviderException(Kind.TIMEOUT, "no answer in time");
            }
            asked.add(request.system() + FakeJudge.data(request));
            return answer;
        }

        SingleModel alone() {
            return judge.alone();
        }

        long answered() {
            return asked.size();
        }

        long different() {
            return asked.stream().distinct().count();
        }
    }

    /// The models somebody may use.
    static final class Connected implements LanguageServices {
        private final List<SingleModel> models = new java.util.concurrent.CopyOnWriteArrayList<>();
        private volatile @Nullable EngineUser user;

        @Override
        public Optional<LanguageModel> model(EngineUser of, Locale language) {
            return models(of, language).stream().findFirst().map(SingleModel::model);
        }

        @Override
        public List<SingleModel> models(EngineUser of, Locale language) {
            user = of;
            return models;
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Setup {
        @Bean
        Connected connected() {
            return new Connected();
        }
    }
}
