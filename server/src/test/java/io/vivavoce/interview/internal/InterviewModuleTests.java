package io.vivavoce.interview.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.Fault;
import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.EndReason;
import io.vivavoce.interview.InterviewCompleted;
import io.vivavoce.interview.InterviewDeleted;
import io.vivavoce.interview.InterviewProblem;
import io.vivavoce.interview.InterviewSession.Status;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.InterviewSessions.Lease;
import io.vivavoce.interview.InterviewSessions.QuestionResult;
import io.vivavoce.interview.InterviewSessions.Result;
import io.vivavoce.interview.InterviewSessionsContract;
import io.vivavoce.interview.Turn;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.Tenant;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// Interviews on a real database, as the application's role.
@ApplicationModuleTest(
        module = "interview",
        extraIncludes = {"platform", "notification", "identity", "guide"})
@AutoConfigureMockMvc
class InterviewModuleTests extends InterviewSessionsContract {
    @Autowired
    private InterviewSessions sessions;

    @Autowired
    private ForgottenInterviews forgotten;

    @Autowired
    private Announcements announcements;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient client;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvcTester mvc;

    @Override
    protected InterviewSessions sessions() {
        return (InterviewSessions) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {InterviewSessions.class}, (proxy, method, arguments) -> {
                    try {
                        return Tenant.call(Tenant.LOCAL, () -> method.invoke(sessions, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    @Override
    protected List<UUID> announced() {
        return announcements.completed;
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.ahead = Duration.ZERO;
    }

    @Test
    void anotherTenantSeesNothing() {
        Lease lease = begun();
        UUID stranger = Ids.next();
        assertThat(Tenant.call(stranger, () -> sessions.find(lease.session()))).isEmpty();
        assertThat(Tenant.call(stranger, () -> sessions.latest(10, null))).isEmpty();
        assertThat(Tenant.call(stranger, () -> sessions.transcript(lease.session())))
                .isEmpty();
    }

    @Test
    void theQuestionsRowHoldsAnswerScoreAndFeedback() {
        Lease lease = begun();
        converse(lease, 2);
        sessions().amend(lease, answer(3, "Answer 1, and more"));
        sessions()
                .recordResult(
                        lease.session(), new Result(null, "{}", "", Map.of(1, new QuestionResult(4, "Well told"))));
        Map<String, @Nullable Object> row = one("select answer, score, feedback from questions where session_id = '"
                + lease.session() + "' and question_number = 1");
        assertThat(row)
                .containsEntry("answer", "Answer 0\nAnswer 1, and more")
                .containsEntry("score", 4)
                .containsEntry("feedback", "Well told");
    }

    @Test
    void theEndCopiesTheTranscriptIntoTheSession() {
        Lease lease = begun();
        converse(lease, 1);
        sessions().end(lease, EndReason.FINISHED, Duration.ofMinutes(3));
        assertThat(one("select transcript -> 1 ->> 'text' as text, jsonb_array_length(transcript) as turns"
                        + " from interview_sessions where id = '" + lease.session() + "'"))
                .containsEntry("text", "Answer 0")
                .containsEntry("turns", 2);
    }

    @Test
    void deletingLeavesNoRow() {
        Lease lease = begun();
        converse(lease, 1);
        sessions().delete(lease.session());
        for (String table : List.of("transcript_entries", "questions")) {
            assertThat(one("select count(*) as rows from " + table + " where session_id = '" + lease.session() + "'"))
                    .as(table)
                    .containsEntry("rows", 0L);
        }
        assertThat(announcements.deleted).contains(lease.session());
    }

    @Test
    void aForgottenInterviewIsAbandonedAfterADay() {
        Lease lease = begun();
        converse(lease, 2);
        sessions().recordElapsed(lease, Duration.ofMinutes(4));
        clock.ahead = Duration.ofHours(23);
        forgotten.end();
        assertThat(sessions().get(lease.session()).status()).isEqualTo(Status.IN_PROGRESS);
        clock.ahead = Duration.ofHours(25);
        assertProblem(InterviewProblem.SESSION_ENDED, () -> sessions().begin(lease.session()));
        forgotten.end();
        assertThat(sessions().get(lease.session()).status()).isEqualTo(Status.ABANDONED);
        assertThat(sessions().get(lease.session()).elapsed()).isEqualTo(Duration.ofMinutes(4));
        assertThat(announced()).contains(lease.session());
    }

    @Test
    void forgottenInterviewsAreLookedForByTheDurableQueue() {
        assertThat(one("select count(*) as rows from scheduled_tasks where task_name = 'interview-forgotten'"))
                .containsEntry("rows", 1L);
    }

    @Test
    @Fault("browser-closed")
    void anHourLaterTheInterviewGoesOnWhereItWas() {
        Lease lease = begun();
        converse(lease, 2);
        sessions().recordElapsed(lease, Duration.ofMinutes(3));
        List<Turn> before = sessions().transcript(lease.session());
        clock.ahead = Duration.ofHours(1);
        forgotten.end();
        Lease again = sessions().begin(lease.session());
        assertThat(again.fence()).isGreaterThan(lease.fence());
        assertThat(sessions().transcript(lease.session())).isEqualTo(before);
        assertThat(sessions().get(lease.session()).elapsed()).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    @Fault("clock-jump")
    void aClockThatIsPutBackAnHourRefusesNobody() {
        Lease lease = begun();
        clock.ahead = Duration.ofHours(-1);
        sessions().append(lease, question(0));
        forgotten.end();
        assertThat(sessions().get(lease.session()).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(sessions().begin(lease.session()).fence()).isGreaterThan(lease.fence());
    }

    @Test
    void howSureTheRecogniserWasMayBeUnknown() {
        Lease lease = begun();
        sessions().append(lease, question(0));
        Turn heard = answer(1, "I kept the roses.");
        Turn unknown = new Turn(
                1,
                heard.speaker(),
                heard.kind(),
                heard.text(),
                1,
                null,
                Turn.Source.BROWSER,
                false,
                null,
                heard.startedAt(),
                heard.endedAt(),
                null,
                null);
        sessions().append(lease, unknown);
        assertThat(sessions().transcript(lease.session()).getLast()).isEqualTo(unknown);
    }

    @Test
    void anInterviewThatIsStillTalkedInIsNotForgotten() {
        Lease lease = begun();
        clock.ahead = Duration.ofHours(25);
        sessions().append(lease, question(0));
        forgotten.end();
        assertThat(sessions().get(lease.session()).status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void theListIsPagedByACursor() {
        UUID first = created();
        UUID second = created();
        UUID third = created();
        assertThat(mvc.get().uri("/api/sessions?limit=1&cursor={id}", third))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.sessions[0].id").isEqualTo(second.toString());
                    assertThat(json).extractingPath("$.next").isEqualTo(second.toString());
                });
        assertThat(mvc.get().uri("/api/v1/sessions?cursor={id}", second))
                .bodyJson()
                .extractingPath("$.sessions[0].id")
                .isEqualTo(first.toString());
        assertThat(mvc.get().uri("/api/sessions?limit=0")).hasStatus(400);
    }

    @Test
    void consentIsGivenToTheCurrentVersionOnly() {
        UUID id = created();
        assertThat(consent(id, "old")).hasStatus(409).bodyJson().satisfies(json -> {
            assertThat(json).extractingPath("$.type").asString().endsWith("disclosure-outdated");
            assertThat(json).extractingPath("$.current").isEqualTo(Disclosure.PRACTICE.version());
        });
        assertThat(consent(id, Disclosure.PRACTICE.version()))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.consentGiven").isEqualTo(true);
                    assertThat(json).extractingPath("$.timing").isEqualTo("more-time");
                    assertThat(json).extractingPath("$.status").isEqualTo("created");
                    assertThat(json).extractingPath("$.reportState").isEqualTo("none");
                });
    }

    @Test
    void consentNamesTheLanguageOfWhatWasRead() {
        UUID id = created();
        String german = Disclosure.practice("de", List.of()).version();
        assertThat(consent(id, german)).hasStatusOk();
        assertThat(Tenant.call(Tenant.LOCAL, () -> sessions.get(id).consentVersion()))
                .isEqualTo(german)
                .endsWith(".de");
    }

    @Test
    void showsASessionAndItsTranscript() {
        Lease lease = begun();
        converse(lease, 1);
        assertThat(mvc.get().uri("/api/sessions/{id}", lease.session()))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.jobTitle").isEqualTo("gardener");
                    assertThat(json).extractingPath("$.totalQuestions").isEqualTo(3);
                    assertThat(json).extractingPath("$.interviewType").isEqualTo("behavioural");
                    assertThat(json).extractingPath("$.budgetMs").isEqualTo(1_800_000);
                    assertThat(json).extractingPath("$.finalScore").isNull();
                });
        assertThat(mvc.get().uri("/api/sessions/{id}/transcript", lease.session()))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.turns[1].speaker").isEqualTo("candidate");
                    assertThat(json).extractingPath("$.turns[1].kind").isEqualTo("answer");
                    assertThat(json).extractingPath("$.turns[1].startedAtMs").isEqualTo(10_000);
                });
        assertThat(mvc.get().uri("/api/sessions/{id}", Ids.next())).hasStatus(404);
    }

    @Test
    void deletesOverHttp() {
        UUID id = created();
        assertThat(mvc.delete().uri("/api/sessions/{id}", id)).hasStatus(204);
        assertThat(mvc.delete().uri("/api/sessions/{id}", id)).hasStatus(404);
    }

    private MockMvcTester.MockMvcRequestBuilder consent(UUID id, String version) {
        return mvc.post()
                .uri("/api/sessions/{id}/consent", id)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"disclosureVersion\":\"" + version + "\",\"timing\":\"more-time\",\"typing\":false}");
    }

    private Map<String, @Nullable Object> one(String sql) {
        return Tenant.call(
                Tenant.LOCAL,
                () -> Objects.requireNonNull(
                        transaction.execute(status -> client.sql(sql).query().singleRow())));
    }

    @TestConfiguration
    static class Configuration {
        @Bean
        Announcements announcements() {
            return new Announcements();
        }

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    static final class Announcements {
        private final List<UUID> completed = new CopyOnWriteArrayList<>();
        private final List<UUID> deleted = new CopyOnWriteArrayList<>();

        @EventListener
        void on(InterviewCompleted event) {
            completed.add(event.sessionId());
        }

        @EventListener
        void on(InterviewDeleted event) {
            deleted.add(event.sessionId());
        }
    }

    static final class MovableClock implements InstantSource {
        private volatile Duration ahead = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }
}
