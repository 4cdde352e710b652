package io.vivavoce.interview.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.EndReason;
import io.vivavoce.interview.InterviewFixtures;
import io.vivavoce.interview.InterviewProblem;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.InterviewSessions.Lease;
import io.vivavoce.interview.Speaker;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.interview.TranscriptCorrections;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnCorrection;
import io.vivavoce.interview.TurnKind;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Corrections to a transcript on a real database, as the application's role.
@ApplicationModuleTest(
        module = "interview",
        extraIncludes = {"platform", "notification", "identity", "guide"})
@AutoConfigureMockMvc
@TestPropertySource(
        properties = {"vivavoce.interview.correction.versions=3", "vivavoce.interview.correction.characters=40"})
class CorrectionModuleTests {
    private static final double POOR = 0.3;

    @Autowired
    private InterviewSessions sessions;

    @Autowired
    private TranscriptCorrections corrections;

    @Autowired
    private JdbcClient client;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void aCorrectionIsAddedBesideWhatWasRecognised() {
        UUID session = ended();
        assertThat(put(session, 1, 0, "I pruned the roses"))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.version").isEqualTo(1);
                    assertThat(json).extractingPath("$.correctedBy").isEqualTo("candidate");
                    assertThat(json).hasPath("$.correctedAt");
                });
        assertThat(put(session, 1, 1, "I pruned three roses")).hasStatusOk();
        assertThat(mvc.get().uri("/api/sessions/{id}/transcript", session))
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.turns[1].text").isEqualTo("eye prune the roses");
                    assertThat(json).extractingPath("$.turns[1].understood").isEqualTo("poorly");
                    assertThat(json).extractingPath("$.turns[0].understood").isNull();
                    assertThat(json).extractingPath("$.turns[3].understood").isEqualTo("well");
                    assertThat(json)
                            .extractingPath("$.turns[1].corrections[*].text")
                            .isEqualTo(List.of("I pruned the roses", "I pruned three roses"));
                });
        assertThat(mine(() -> corrections.current(session)))
                .extracting(TurnCorrection::version)
                .containsExactly(2);
    }

    @Test
    void twoWritersDoNotOverwriteEachOther() {
        UUID session = ended();
        assertThat(put(session, 1, 0, "from one page")).hasStatusOk();
        assertThat(put(session, 1, 0, "from another page"))
                .hasStatus(409)
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.type").isEqualTo("/problems/correction-outdated");
                    assertThat(json).extractingPath("$.current").isEqualTo(1);
                });
        assertThat(put(session, 1, 0, "from one page"))
                .as("the same once more, as after a lost answer")
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);
    }

    @Test
    void itsLimitsAreNamed() {
        UUID session = ended();
        assertThat(put(session, 1, 0, "x".repeat(41)))
                .hasStatus(413)
                .bodyJson()
                .extractingPath("$.limitCharacters")
                .isEqualTo(40);
        assertThat(put(session, 1, 0, "  ")).hasStatus(400);
        assertThat(mvc.put()
                        .uri("/api/sessions/{id}/transcript/1/correction", session)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\":\"no version\"}"))
                .hasStatus(400);
        for (int version = 0; version < 3; version++) {
            assertThat(put(session, 1, version, "version " + version)).hasStatusOk();
        }
        assertThat(put(session, 1, 3, "one more")).hasStatus(409).bodyJson().satisfies(json -> {
            assertThat(json).extractingPath("$.type").isEqualTo("/problems/too-many-corrections");
            assertThat(json).extractingPath("$.limitVersions").isEqualTo(3);
        });
    }

    @Test
    void onlyTheCandidatesOwnWordsOfAnEndedInterviewAreCorrected() {
        UUID session = ended();
        assertProblem(session, 0, InterviewProblem.TURN_NOT_YOURS);
        assertProblem(session, 99, InterviewProblem.TURN_NOT_FOUND);
        assertProblem(Ids.next(), 1, InterviewProblem.SESSION_NOT_FOUND);
        assertProblem(begun().session(), 1, InterviewProblem.SESSION_GOING_ON);
    }

    @Test
    void whatADatabaseCannotKeepIsLeftOut() {
        UUID session = ended();
        assertThat(put(session, 1, 0, "one\u0000two \ud800\tthree\nfour"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.text")
                .isEqualTo("one two ?\tthree\nfour");
    }

    @Test
    void aCorrectionNeverChanges() {
        UUID session = ended();
        mine(() -> corrections.correct(session, 1, 0, "as it was"));
        assertThatThrownBy(() -> mine(() -> inTransaction(
                        "update transcript_corrections set text = 'otherwise' where session_id = ?", session)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("add a version");
    }

    @Test
    void anotherTenantSeesNoneAndCorrectsNothing() {
        UUID session = ended();
        mine(() -> corrections.correct(session, 1, 0, "mine"));
        UUID stranger = Ids.next();
        assertThat(Tenant.call(stranger, () -> corrections.all(session))).isEmpty();
        assertThatThrownBy(() -> Tenant.call(stranger, () -> corrections.correct(session, 1, 1, "theirs")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.type()).isEqualTo(InterviewProblem.SESSION_NOT_FOUND));
        assertThatThrownBy(() -> Tenant.call(stranger, () -> inTransaction("""
                        insert into transcript_corrections
                        select gen_random_uuid(), own.tenant, own.session, 1, 9, 'theirs', 'candidate', now()
                        from (select ?::uuid as tenant, ?::uuid as session) own""", Tenant.LOCAL, session)))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void deletingTheInterviewDeletesItsCorrections() {
        UUID session = ended();
        mine(() -> corrections.correct(session, 1, 0, "gone soon"));
        mine(() -> {
            sessions.delete(session);
            return true;
        });
        assertThat(mine(() -> corrections.all(session))).isEmpty();
    }

    @Test
    void aPoorlyUnderstoodInterviewIsMarkedUntilItIsCorrected() {
        UUID session = ended();
        assertThat(mvc.get().uri("/api/sessions?limit=100")).bodyJson().satisfies(json -> {
            assertThat(json)
                    .extractingPath("$.sessions[?(@.id == '%s')].recognition.low".formatted(session))
                    .isEqualTo(List.of(true));
            assertThat(json)
                    .extractingPath("$.sessions[?(@.id == '%s')].recognition.poorAnswers".formatted(session))
                    .isEqualTo(List.of(1));
        });
        mine(() -> corrections.correct(session, 1, 0, "I prune the roses"));
        assertThat(mvc.get().uri("/api/sessions/{id}", session)).bodyJson().satisfies(json -> {
            assertThat(json).extractingPath("$.recognition.low").isEqualTo(false);
            assertThat(json).extractingPath("$.recognition.correctedAnswers").isEqualTo(1);
            assertThat(json).extractingPath("$.recognition.spokenAnswers").isEqualTo(2);
        });
    }

    private void assertProblem(UUID session, int sequence, InterviewProblem problem) {
        assertThatThrownBy(() -> mine(() -> corrections.correct(session, sequence, 0, "words")))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(problem));
    }

    private MvcTestResult put(UUID session, int sequence, int version, String text) {
        return mvc.put()
                .uri("/api/sessions/{id}/transcript/{sequence}/correction", session, sequence)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(Map.of("text", text, "version", version)))
                .exchange();
    }

    private int inTransaction(String sql, Object... values) {
        return Objects.requireNonNull(
                transaction.execute(status -> client.sql(sql).params(values).update()));
    }

    private UUID ended() {
        Lease lease = begun();
        mine(() -> sessions.append(lease, turn(0, Speaker.INTERVIEWER, "What did you do?", 1)));
        mine(() -> sessions.append(lease, turn(1, Speaker.CANDIDATE, "eye prune the roses", POOR)));
        mine(() -> sessions.append(lease, turn(2, Speaker.INTERVIEWER, "And then?", 1)));
        mine(() -> sessions.append(lease, turn(3, Speaker.CANDIDATE, "I watered them", 0.9)));
        mine(() -> sessions.end(lease, EndReason.FINISHED, Duration.ofMinutes(3)));
        return lease.session();
    }

    private Lease begun() {
        UUID id = mine(() -> sessions.create(InterviewFixtures.newInterview(2))).id();
        mine(() -> sessions.consent(id, Disclosure.PRACTICE.version(), TimingProfile.STANDARD, false));
        return mine(() -> sessions.begin(id));
    }

    private static Turn turn(int sequence, Speaker speaker, String text, double confidence) {
        Duration at = Duration.ofSeconds(10L * sequence);
        TurnKind kind = speaker == Speaker.CANDIDATE ? TurnKind.ANSWER : TurnKind.QUESTION;
        return new Turn(
                sequence, speaker, kind, text, 1, null, Turn.Source.VOICE, false, confidence, at, at, null, null);
    }

    private static <T> T mine(Supplier<T> task) {
        return Objects.requireNonNull(Tenant.call(Tenant.LOCAL, task::get));
    }
}
