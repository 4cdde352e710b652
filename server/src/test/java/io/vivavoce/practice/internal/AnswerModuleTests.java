package io.vivavoce.practice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.vivavoce.evaluation.Reports;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.TranscriptCorrections;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.PersonalData;
import io.vivavoce.platform.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Answers that a person keeps, on a real database.
@ApplicationModuleTest(module = "practice", mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
class AnswerModuleTests {
    private static final String CORRECTED = "I rewrote the merge myself in one night, and 412 people were paid.";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private InterviewSessions sessions;

    @Autowired
    private TranscriptCorrections corrections;

    @Autowired
    private Reports reports;

    @Autowired
    private AnswerData data;

    private Interviews interviews;

    @BeforeEach
    void nothingKept() {
        interviews = new Interviews(mvc, sessions, reports);
        interviews.deleteAll();
        interviews
                .strings("/api/answers?limit=100", "$.answers[*].id")
                .forEach(
                        id -> assertThat(mvc.delete().uri("/api/answers/" + id)).hasStatus(204));
    }

    @Test
    void keepsThePersonsWordsWithTheirCorrections() {
        UUID session = interviews.held(interviews.setUp(2), Interviews.STRONG, Interviews.THIN);
        Tenant.run(Tenant.LOCAL, () -> corrections.correct(session, 3, 0, CORRECTED));
        MvcTestResult saved = save(session, 2, false);
        assertThat(saved).hasStatus(201);
        String body = Interviews.body(saved);
        assertThat(JsonPath.<String>read(body, "$.said")).isEqualTo(CORRECTED);
        assertThat(JsonPath.<String>read(body, "$.text")).isEqualTo(CORRECTED);
        assertThat(JsonPath.<Boolean>read(body, "$.keep")).isFalse();
        assertThat(JsonPath.<String>read(body, "$.questionText"))
                .isEqualTo(Tenant.call(
                        Tenant.LOCAL,
                        () -> sessions.get(session)
                                .guide()
                                .question(2)
                                .question()
                                .text()));
        assertThat(save(session, 2, true)).as("once").hasStatus(200);
        assertThat(ids("")).hasSize(1);
        String attempts = "/api/practice/attempts?session=%s&question=2".formatted(session);
        assertThat(interviews.strings(attempts, "$.attempts[*].saved")).isEqualTo(ids(""));
        assertThat(save(session, 3, false)).hasStatus(404);
        assertThat(save(interviews.setUp(1), 1, false)).hasStatus(409);
    }

    @Test
    void isChangedFoundAndDeleted() {
        UUID session = interviews.held(interviews.setUp(2), Interviews.STRONG, Interviews.THIN);
        String first = id(save(session, 1, false));
        String second = id(save(session, 2, false));
        assertThat(change(first, "My payroll story, shorter.", "[\" payroll \",\"payroll\",\"\"]", false))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json).extractingPath("$.text").isEqualTo("My payroll story, shorter.");
                    assertThat(json).extractingPath("$.said").isEqualTo(Interviews.STRONG);
                    assertThat(json).extractingPath("$.tags").asArray().containsExactly("payroll");
                });
        assertThat(ids("?text=PAYROLL")).containsExactly(first);
        assertThat(ids("?tag=payroll")).containsExactly(first);
        assertThat(ids("?competency=nothing")).isEmpty();
        assertThat(ids("?limit=1")).containsExactly(second);
        assertThat(ids("?limit=1&cursor=" + second)).containsExactly(first);
        assertThat(interviews.strings("/api/answers", "$.tags")).containsExactly("payroll");
        assertThat(change(first, "  ", "[]", false)).hasStatus(400);
        assertThat(change(first, "x".repeat(20_001), "[]", false)).hasStatus(400);
        assertThat(change(first, "x", "[\"" + "x".repeat(41) + "\"]", false)).hasStatus(400);
        assertThat(change(Ids.next().toString(), "x", "[]", false)).hasStatus(404);
        assertThat(mvc.get().uri("/api/answers.md").exchange().getResponse().getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"answers.md\"");
        assertThat(interviews.get("/api/answers.md")).contains("My payroll story, shorter\\.");
        assertThat(mvc.delete().uri("/api/answers/" + first)).hasStatus(204);
        assertThat(mvc.get().uri("/api/answers/" + first)).hasStatus(404);
    }

    @Test
    void goesWithTheInterviewUnlessThePersonWantsToKeepIt() {
        UUID session = interviews.held(interviews.setUp(2), Interviews.STRONG, Interviews.THIN);
        String going = id(save(session, 1, false));
        String staying = id(save(session, 2, false));
        assertThat(change(staying, "Mine.", "[]", true)).hasStatusOk();
        Tenant.run(Tenant.LOCAL, () -> sessions.delete(session));
        assertThat(mvc.get().uri("/api/answers/" + going)).hasStatus(404);
        assertThat(mvc.get().uri("/api/answers/" + staying))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.sessionId")
                .isNull();
        assertThat(change(staying, "Still mine.", "[]", false))
                .bodyJson()
                .extractingPath("$.keep")
                .isEqualTo(true);
    }

    @Test
    void isPartOfWhatAPersonTakesAlong() {
        UUID session = interviews.held(interviews.setUp(1), Interviews.STRONG);
        String kept = id(save(session, 1, false));
        List<String> paths = new ArrayList<>();
        Tenant.run(
                Tenant.LOCAL,
                () -> data.export(new PersonalData.Files() {
                    @Override
                    public void add(String path, byte[] content) {
                        paths.add(path);
                    }

                    @Override
                    public void addJson(String path, Object value) {
                        paths.add(path);
                    }
                }));
        assertThat(paths).containsExactly("answers/" + kept + ".json");
    }

    private List<String> ids(String query) {
        return interviews.strings("/api/answers" + query, "$.answers[*].id");
    }

    private static String id(MvcTestResult answer) {
        return JsonPath.read(Interviews.body(answer), "$.id");
    }

    private MvcTestResult save(UUID session, int question, boolean keep) {
        return interviews.post(
                "/api/answers",
                "{\"sessionId\":\"%s\",\"question\":%d,\"keep\":%s}".formatted(session, question, keep));
    }

    private MvcTestResult change(String id, String text, String tags, boolean keep) {
        return mvc.put()
                .uri("/api/answers/" + id)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"text\":\"%s\",\"tags\":%s,\"keep\":%s}".formatted(text, tags, keep))
                .exchange();
    }
}
