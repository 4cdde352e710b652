package io.vivavoce.practice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.Tenant;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Practice over HTTP, with the real bank, on a real database.
@ApplicationModuleTest(module = "practice", mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
class PracticeModuleTests {
    private static final String RESUME = "Led the migration of 40 services to Kubernetes at Kestrel Freight.";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private InterviewSessions sessions;

    @BeforeEach
    void noSessions() {
        Tenant.run(Tenant.LOCAL, () -> sessions.latest(100, null).forEach(session -> sessions.delete(session.id())));
    }

    @Test
    void optionsSayWhatThereIs() {
        assertThat(mvc.get().uri("/api/practice/options"))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> {
                    assertThat(json)
                            .extractingPath("$.interviewTypes[*].id")
                            .asArray()
                            .hasSize(6);
                    assertThat(json)
                            .extractingPath("$.difficulties[*].questions")
                            .asArray()
                            .containsExactly(4, 6, 8);
                    assertThat(json).extractingPath("$.lengths").asArray().containsExactly(10, 15, 20, 30);
                    assertThat(json)
                            .extractingPath("$.languages[*].code")
                            .asArray()
                            .containsExactly("en", "de");
                    assertThat(json).extractingPath("$.limits.resumeBytes").isEqualTo(5 << 20);
                    assertThat(json)
                            .extractingPath("$.limits.jobDescriptionCharacters")
                            .isEqualTo(20_000);
                    assertThat(json).extractingPath("$.disclosure.version").isEqualTo(Disclosure.PRACTICE.version());
                    assertThat(json).extractingPath("$.timings[*].id").asArray().contains("more-time", "manual");
                    assertThat(json)
                            .extractingPath("$.engines.recognizer.quality")
                            .isEqualTo("low");
                });
    }

    @Test
    void tellsInThePersonsLanguageWhatTheyAgreeTo() {
        assertThat(disclosure("de")).isEqualTo("practice-5.de");
        assertThat(disclosure("en")).isEqualTo(Disclosure.PRACTICE.version());
        assertThat(disclosure("tlh")).isEqualTo(Disclosure.PRACTICE.version());
    }

    private String disclosure(String language) {
        return JsonPath.read(
                body(mvc.get()
                        .uri("/api/practice/disclosure?language={language}", language)
                        .exchange()),
                "$.version");
    }

    @Test
    void setsAnInterviewUpFromResumeAndJob() {
        String upload = body(mvc.post()
                .uri("/api/upload-resume")
                .multipart()
                .file(new MockMultipartFile("file", "cv.txt", null, RESUME.getBytes(StandardCharsets.UTF_8)))
                .exchange());
        String resumeId = JsonPath.read(upload, "$.resumeId");
        MvcTestResult answer = post("""
                {"role":" Backend  engineer","company":"Kestrel","jobDescription":"Java","resumeId":"%s",
                 "interviewType":"mixed","difficulty":"standard","lengthMinutes":20,"candidateName":"Sam"}""".formatted(resumeId));
        assertThat(answer).hasStatus(201);
        String id = JsonPath.read(body(answer), "$.id");
        assertThat(answer).hasHeader("Location", "/api/sessions/" + id);
        InterviewSession session = session(id);
        assertThat(session.jobTitle()).isEqualTo("Backend engineer");
        assertThat(session.resumeText()).isEqualTo(RESUME);
        assertThat(session.guide().questions()).hasSize(6);
        assertThat(session.guide().budget()).hasMinutes(20);
        assertThat((String) JsonPath.read(body(answer), "$.status")).isEqualTo("created");
        assertThat((String) JsonPath.read(
                        body(mvc.get().uri("/api/practice/options").exchange()), "$.currentResume.id"))
                .isEqualTo(resumeId);
    }

    @Test
    void asksForAnExactNumberOfQuestions() {
        assertThat(session(newSession(3)).guide().questions()).hasSize(3);
    }

    @Test
    void doesNotRepeatTheQuestionsOfTheInterviewBefore() {
        List<String> first = questions(newSession(4));
        List<String> second = questions(newSession(4));
        assertThat(second).doesNotContainAnyElementsOf(first);
    }

    @Test
    void asksByAGuideOfOnesOwn() {
        String guide = JsonPath.read(body(json("/api/guides", "{\"content\":" + guide() + "}")), "$.id");
        MvcTestResult unpublished = post("""
                {"role":"Warehouse lead","guideId":"%s"}""".formatted(guide));
        assertThat(unpublished).hasStatus(409);
        assertThat(json("/api/guides/" + guide + "/publish", "{\"revision\":1}"))
                .hasStatusOk();
        MvcTestResult answer = post("""
                {"role":"Warehouse lead","guideId":"%s","difficulty":"intense"}""".formatted(guide));
        assertThat(answer).hasStatus(201);
        assertThat(answer).bodyJson().extractingPath("$.guide.name").isEqualTo("Night shift");
        assertThat(answer).bodyJson().extractingPath("$.interviewType").isEqualTo("screening");
        InterviewSession session = session(JsonPath.read(body(answer), "$.id"));
        assertThat(session.guide().questions())
                .singleElement()
                .satisfies(question -> assertThat(question.question().text()).isEqualTo("How do you hand over?"));
        assertThat(session.guide().budget()).hasMinutes(15);
        assertThat(session.guide().probesPerQuestion()).isEqualTo(3);
        assertThat(post("""
                {"role":"Warehouse lead","guideId":"%s"}""".formatted(Ids.next()))).hasStatus(404);
    }

    private static String guide() {
        return """
                {"name":"Night shift","language":"en","interviewType":"screening","level":"warmup","minutes":15,
                 "competencies":[{"name":"Handover","weight":10,"anchors":["a","b","c","d","e"],
                 "questions":[{"text":"How do you hand over?"}]}]}""";
    }

    private MvcTestResult json(String path, String body) {
        return mvc.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @Test
    void refusesWhatIsNotValidAndNamesEachField() {
        MvcTestResult answer = post("""
                {"role":"x","interviewType":"mixed","difficulty":"standard","lengthMinutes":200}""");
        assertThat(answer).hasStatus(400);
        List<String> fields = JsonPath.read(body(answer), "$.errors[*].field");
        assertThat(fields).containsExactly("role", "lengthMinutes");
        assertThat(post("{")).hasStatus(400);
        assertThat(Tenant.call(Tenant.LOCAL, sessions::count)).isZero();
    }

    @Test
    void aResumeThatIsGoneIsNamed() {
        MvcTestResult answer = post("""
                {"role":"Gardener","resumeId":"%s","interviewType":"mixed","difficulty":"warmup","lengthMinutes":10}""".formatted(Ids.next()));
        assertThat(answer)
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.type")
                .asString()
                .endsWith("resume-not-found");
    }

    @Test
    void theSummaryKnowsTheLatestAndTheOneInProgress() {
        assertThat(mvc.get().uri("/api/practice/summary"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"sessions\":0,\"latest\":null,\"inProgress\":null,\"priorityFix\":null}");
        String begun = newSession(2);
        Tenant.run(Tenant.LOCAL, () -> {
            sessions.consent(UUID.fromString(begun), Disclosure.PRACTICE.version(), TimingProfile.STANDARD, false);
            sessions.begin(UUID.fromString(begun));
        });
        String latest = newSession(2);
        assertThat(mvc.get().uri("/api/practice/summary")).bodyJson().satisfies(json -> {
            assertThat(json).extractingPath("$.sessions").isEqualTo(2);
            assertThat(json).extractingPath("$.latest.id").isEqualTo(latest);
            assertThat(json).extractingPath("$.inProgress.id").isEqualTo(begun);
        });
    }

    private String newSession(int questions) {
        return JsonPath.read(body(post("""
                        {"role":"Backend engineer","interviewType":"mixed","difficulty":"standard","lengthMinutes":30,
                         "questions":%d}""".formatted(questions))), "$.id");
    }

    private List<String> questions(String id) {
        return session(id).guide().questions().stream()
                .map(planned -> planned.question().id())
                .toList();
    }

    private InterviewSession session(String id) {
        return Tenant.call(Tenant.LOCAL, () -> sessions.get(UUID.fromString(id)));
    }

    private MvcTestResult post(String json) {
        return mvc.post()
                .uri("/api/practice/sessions")
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
