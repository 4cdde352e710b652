package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.Report.QuestionResult.QuestionState;
import io.vivavoce.evaluation.Reports;
import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.EndReason;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.InterviewSessions.Lease;
import io.vivavoce.interview.NewInterview;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.interview.TranscriptCorrections;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnCorrection;
import io.vivavoce.interview.TurnKind;
import io.vivavoce.platform.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Rating an interview again after its transcript was corrected, on a real database.
@ApplicationModuleTest(
        module = "evaluation",
        extraIncludes = {"platform", "notification", "identity", "guide", "interview"})
@AutoConfigureMockMvc
class CorrectedRunsModuleTests {
    private static final String TRUE_WORDS =
            "I measured the queue every hour, I rewrote the importer, and imports became 40 % faster.";

    @Autowired
    private InterviewSessions sessions;

    @Autowired
    private TranscriptCorrections corrections;

    @Autowired
    private Reports reports;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void anotherRunReadsTheCorrectedWordsAndTheEarlierOneStaysAsItWas() {
        UUID session = ended();
        Report first = awaitRun(session, 1);
        List<Turn> recognised = mine(() -> sessions.transcript(session));
        Turn answer = recognised.stream()
                .filter(turn -> turn.kind() == TurnKind.ANSWER)
                .findFirst()
                .orElseThrow();
        mine(() -> corrections.correct(session, answer.sequence(), 0, TRUE_WORDS));
        EvaluationRun again = mine(() -> evaluations.again(session, null));
        Report second = awaitRun(session, 2);

        assertThat(said(second, answer).version()).isEqualTo(1);
        assertThat(said(second, answer).corrected()).isTrue();
        assertThat(Objects.requireNonNull(second.basis()).statement()).contains("1 answer corrected");
        Quoted.assertVerifiable(
                second,
                recognised.stream()
                        .map(turn -> turn.equals(answer)
                                ? mine(() -> corrections.current(session))
                                        .getFirst()
                                        .applied(turn, TurnKind.ANSWER)
                                : turn)
                        .toList());

        assertThat(mine(() -> evaluations.report(first.runId()))).isEqualTo(first);
        assertThat(said(first, answer).version()).isZero();
        Quoted.assertVerifiable(first, mine(() -> sessions.transcript(session)));
        assertThat(hash(first.runId())).isNotEqualTo(hash(again.id()));
        assertThat(said(first, answer).sha256())
                .isNotEqualTo(said(second, answer).sha256());
        assertThat(mvc.get().uri("/api/evaluations/{id}", again.id()))
                .bodyJson()
                .satisfies(document -> {
                    assertThat(document)
                            .extractingPath("$.basis.correctedAnswers")
                            .isEqualTo(1);
                    assertThat(document)
                            .extractingPath("$.basis.turns[0].understood")
                            .isEqualTo("typed");
                });
    }

    @Test
    void anAnswerThatWasTakenForARefusalCountsOnceItIsCorrected() {
        Material material = Transcript.of("middling").under(BankGuides.guide());
        List<Turn> misheard = material.turns().stream()
                .map(turn -> turn.questionNumber() == 1 && turn.kind() == TurnKind.ANSWER ? refusing(turn) : turn)
                .toList();
        UUID session = ended(material, misheard);
        assertThat(firstQuestion(awaitRun(session, 1))).isEqualTo(QuestionState.DECLINED);

        Turn refusal = misheard.stream()
                .filter(turn -> turn.kind() == TurnKind.DECLINED)
                .findFirst()
                .orElseThrow();
        mine(() -> corrections.correct(session, refusal.sequence(), 0, TRUE_WORDS));
        mine(() -> evaluations.again(session, null));
        assertThat(firstQuestion(awaitRun(session, 2))).isEqualTo(QuestionState.ANSWERED);
    }

    private static Turn refusing(Turn turn) {
        return new TurnCorrection(
                        turn.sequence(),
                        1,
                        "I would rather not answer that.",
                        TurnCorrection.By.CANDIDATE,
                        Instant.EPOCH)
                .applied(turn, TurnKind.DECLINED);
    }

    private static QuestionState firstQuestion(Report report) {
        return report.questions().getFirst().state();
    }

    @Test
    void aReportFromBeforeTheBasisAndTheInterviewerWereNotedCanStillBeRead() {
        UUID session = ended();
        Report report = awaitRun(session, 1);
        ObjectNode old = (ObjectNode) json.readTree(json.writeValueAsString(report));
        old.remove("basis");
        old.remove("interviewer");
        old.withArray("competencies").forEach(competency -> ((ObjectNode) competency).remove("heard"));
        Report read = json.readValue(old.toString(), Report.class);
        assertThat(read.basis()).isNull();
        assertThat(read.interviewer()).isNull();
        assertThat(read.competencies()).hasSameSizeAs(report.competencies());
    }

    private Report awaitRun(UUID session, int number) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> mine(() -> reports.latest(session))
                        .filter(report -> report.runNumber() == number)
                        .isPresent());
        return mine(() -> reports.latest(session)).orElseThrow();
    }

    private static Report.Basis.Said said(Report report, Turn turn) {
        return Objects.requireNonNull(report.basis()).turns().stream()
                .filter(said -> said.sequence() == turn.sequence())
                .findFirst()
                .orElseThrow();
    }

    private String hash(UUID run) {
        return mine(() -> Objects.requireNonNull(
                transaction.execute(status -> jdbc.sql("select transcript_hash from evaluations where id = ?")
                        .param(run)
                        .query(String.class)
                        .single())));
    }

    private UUID ended() {
        Material material = Transcript.of("middling").under(BankGuides.guide());
        return ended(material, material.turns());
    }

    private UUID ended(Material material, List<Turn> turns) {
        return mine(() -> {
            UUID session = sessions.create(new NewInterview(
                            "Maya Lindqvist", "Backend Engineer", "Kettle Works", "", "", material.guide()))
                    .id();
            sessions.consent(session, Disclosure.PRACTICE.version(), TimingProfile.STANDARD, true);
            Lease lease = sessions.begin(session);
            turns.forEach(turn -> sessions.append(lease, turn));
            sessions.end(lease, EndReason.FINISHED, Duration.ofMinutes(9));
            return session;
        });
    }

    private static <T> T mine(Supplier<T> task) {
        return Objects.requireNonNull(Tenant.call(Tenant.LOCAL, task::get));
    }
}
