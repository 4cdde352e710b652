package io.vivavoce.api.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.api.internal.PlainClient.Answer;
import io.vivavoce.fuzz.ScriptedEngines;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.Tenant;
import io.vivavoce.platform.TenantTransaction;
import io.vivavoce.voice.internal.recording.WavFile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What the doors refuse, and how they say it.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ScriptedEngines.class)
class DoorsModuleTests {
    private static final String NOWHERE = "0190a0a0-0000-7000-8000-00000000dead";

    @LocalServerPort
    private int port;

    @Autowired
    private TenantTransaction transaction;

    @Autowired
    private JdbcClient jdbc;

    private PlainClient client = new PlainClient(0);

    @BeforeEach
    void connect() {
        client = new PlainClient(port);
    }

    @ParameterizedTest
    @CsvSource({
        "candidate_name,",
        "job_title,",
        "interview_type,",
        "candidate_name,'  '",
        "job_title,x",
        "interview_type,quiz",
        "difficulty,hard",
        "language,tlh",
        "questions,0",
        "questions,100"
    })
    void aStartNamesWhatIsWrongInItsOwnWords(String field, @Nullable String value) throws Exception {
        Map<String, @Nullable Object> start = new HashMap<>(start());
        start.put(field, field.equals("questions") && value != null ? Integer.valueOf(value) : value);
        JsonNode problem = client.post("/api/v1/interview/start", start).of(400);
        assertThat(problem.get("type").asString()).isEqualTo("/problems/invalid-request");
        assertThat(problem.at("/errors/0/field").asString()).isIn(field, camel(field));
        assertThat(problem.get("detail").asString())
                .contains(problem.at("/errors/0/field").asString());
    }

    @Test
    void everyPathIsThereWithItsVersionAndWithoutIt() throws Exception {
        for (String prefix : List.of("/api", "/api/v1")) {
            client.get(prefix + "/config").of(200);
            client.get(prefix + "/openapi.json").of(200);
            client.get(prefix + "/interviews").of(200);
            client.get(prefix + "/user").of(200);
            String id = client.post(prefix + "/interview/start", start())
                    .of(201)
                    .get("session_id")
                    .asString();
            client.post(prefix + "/interview/question", Map.of("session_id", id))
                    .of(200);
            client.post(prefix + "/interview/save/" + id).of(200);
            client.get(prefix + "/interviews/" + id).of(200);
            client.get(prefix + "/interview/results/" + id).of(202);
            String gym = client.post(prefix + "/session", Map.of("role", "Gardener"))
                    .of(201)
                    .get("sessionId")
                    .asString();
            client.post(prefix + "/interview/respond", Map.of("sessionId", gym)).of(200);
            client.post(prefix + "/session/" + gym + "/complete").of(200);
            for (String path : List.of("/audio/tts", "/voice/synthesize")) {
                client.speak(prefix + path, "Hello there", "audio/wav");
            }
            for (String path : List.of("/audio/stt", "/voice/transcribe")) {
                client.upload(prefix + path, "audio", "a.wav", sound(), Map.of())
                        .of(200);
            }
        }
    }

    @Test
    void consentIsVouchedForAndWrittenDown() throws Exception {
        String id = started();
        String version = transaction.call(
                Tenant.LOCAL,
                () -> jdbc.sql("select consent_version from interview_sessions where id = :id")
                        .param("id", UUID.fromString(id))
                        .query(String.class)
                        .single());
        assertThat(version)
                .isEqualTo(client.get("/api/v1/config")
                        .of(200)
                        .at("/disclosure/version")
                        .asString());
        JsonNode audit = client.get("/api/audit").of(200);
        assertThat(audit.toString()).contains("interview.consent-vouched").contains(id);
        Map<String, Object> outdated = new HashMap<>(start());
        outdated.put("disclosure_version", "practice-0.en");
        assertThat(slug(client.post("/api/v1/interview/start", outdated), 409)).isEqualTo("disclosure-outdated");
    }

    @Test
    void anInterviewSetUpWithoutConsentDoesNotBegin() throws Exception {
        String id = client.post(
                        "/api/practice/sessions",
                        Map.of(
                                "role", "Gardener",
                                "interviewType", "mixed",
                                "difficulty", "standard",
                                "lengthMinutes", 10))
                .of(201)
                .get("id")
                .asString();
        assertThat(slug(client.post("/api/v1/interview/question", Map.of("session_id", id)), 403))
                .isEqualTo("consent-missing");
        assertThat(slug(client.post("/api/session/" + id + "/complete"), 403)).isEqualTo("consent-missing");
    }

    @Test
    void interviewsThatAreNotThereAreNotFound() throws Exception {
        Map<String, Object> answer = Map.of("session_id", NOWHERE, "question_number", 1, "answer", "words");
        assertThat(slug(client.post("/api/v1/interview/question", Map.of("session_id", NOWHERE)), 404))
                .isEqualTo("session-not-found");
        assertThat(slug(client.post("/api/v1/interview/answer", answer), 404)).isEqualTo("session-not-found");
        assertThat(slug(client.post("/api/interview/respond", Map.of("sessionId", NOWHERE)), 404))
                .isEqualTo("session-not-found");
        assertThat(slug(client.get("/api/v1/interview/results/" + NOWHERE), 404))
                .isEqualTo("session-not-found");
        assertThat(slug(client.post("/api/v1/interview/save/" + NOWHERE), 404)).isEqualTo("session-not-found");
        assertThat(slug(client.get("/api/v1/interviews/" + NOWHERE), 404)).isEqualTo("session-not-found");
        assertThat(slug(client.post("/api/session/" + NOWHERE + "/complete"), 404))
                .isEqualTo("session-not-found");
    }

    @Test
    void anAnswerWithoutWordsIsNone() throws Exception {
        String id = started();
        Map<String, Object> answer = Map.of("session_id", id, "question_number", 0, "answer", " \n ");
        assertThat(slug(client.post("/api/v1/interview/answer", answer), 400)).isEqualTo("invalid-request");
        assertThat(slug(client.post("/api/interview/respond", Map.of("sessionId", id, "answer", " ")), 400))
                .isEqualTo("invalid-request");
        assertThat(client.post("/api/v1/interview/question", Map.of("session_id", id))
                        .of(200)
                        .get("turn")
                        .asInt())
                .isZero();
    }

    @Test
    void anAnswerToAnotherQuestionSaysWhichIsOpen() throws Exception {
        String id = started();
        Map<String, Object> answer = Map.of("session_id", id, "question_number", 3, "answer", "words");
        Answer refused = client.post("/api/v1/interview/answer", answer);
        assertThat(slug(refused, 409)).isEqualTo("question-moved-on");
        assertThat(refused.json().get("questionNumber").asInt()).isZero();
    }

    @Test
    void whatIsSpokenIsChecked() throws Exception {
        assertThat(slug(client.post("/api/v1/audio/tts", Map.of("text", "x".repeat(2_001))), 413))
                .isEqualTo("text-too-long");
        assertThat(slug(client.post("/api/v1/audio/tts", Map.of("text", " ")), 400))
                .isEqualTo("invalid-request");
        for (Map<String, String> wrong :
                List.of(Map.of("language", "tlh"), Map.of("language", "?"), Map.of("voice", "x"))) {
            Map<String, String> request = new HashMap<>(wrong);
            request.put("text", "Hello");
            JsonNode problem = client.post("/api/v1/audio/tts", request).of(400);
            assertThat(problem.at("/errors/0/field").asString()).isIn(wrong.keySet());
        }
        client.speak("/api/v1/audio/tts", "Hello there", "audio/ogg");
    }

    @Test
    void whatIsHeardIsChecked() throws Exception {
        assertThat(slug(stt(new byte[500], Map.of()), 400)).isEqualTo("audio-unreadable");
        assertThat(slug(stt(new WavFile(8_000, new short[8_000 * 601]).bytes(), Map.of()), 413))
                .isEqualTo("audio-too-long");
        assertThat(slug(stt(sound(), Map.of("language", "tlh")), 400)).isEqualTo("invalid-request");
        assertThat(stt(new WavFile(48_000, new short[48_000 * 125]).bytes(), Map.of())
                        .of(200)
                        .get("duration")
                        .asDouble())
                .isEqualTo(125.0);
        assertThat(slug(client.upload("/api/v1/audio/stt", "sound", "a.wav", sound(), Map.of()), 400))
                .isEqualTo("malformed-request");
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedWithTheLimit() throws Exception {
        JsonNode justTooLarge = stt(new byte[26_214_401], Map.of()).of(413);
        assertThat(justTooLarge.get("limitBytes").asLong()).isEqualTo(26_214_400);
        JsonNode farTooLarge = stt(new byte[29_000_000], Map.of()).of(413);
        assertThat(farTooLarge.get("limitBytes").asLong()).isPositive();
    }

    @Test
    void filesOfAnotherKindAreRefusedWhereOneIsNamed() throws Exception {
        byte[] text = "A résumé in words.".getBytes(StandardCharsets.UTF_8);
        JsonNode read = client.upload("/api/v1/upload/txt", "file", "cv.txt", text, Map.of())
                .of(200);
        assertThat(read.get("filename").asString()).isEqualTo("cv.txt");
        assertThat(read.get("characters").asInt()).isEqualTo(18);
        assertThat(read.get("pages").isNull()).isTrue();
        assertThat(read.get("extraction_error").isNull()).isTrue();
        assertThat(slug(client.upload("/api/v1/upload/pdf", "file", "cv.pdf", text, Map.of()), 415))
                .isEqualTo("resume-type-unsupported");
        assertThat(slug(client.upload("/api/v1/upload/txt", "file", "a.txt", new byte[6 << 20], Map.of()), 413))
                .isEqualTo("resume-too-large");
    }

    @Test
    void interviewsAreListedPageByPage() throws Exception {
        String first = started();
        String second = started();
        JsonNode page = client.get("/api/v1/interviews?limit=1").of(200);
        assertThat(page.at("/interviews/0/id").asString()).isEqualTo(second);
        JsonNode next = client.get(
                        "/api/v1/interviews?limit=1&cursor=" + page.get("next").asString())
                .of(200);
        assertThat(next.at("/interviews/0/id").asString()).isEqualTo(first);
        assertThat(slug(client.get("/api/v1/interviews?limit=0"), 400)).isEqualTo("invalid-request");
    }

    @Test
    void theViewOfInterviewsShowsEachTenantItsOwn() throws Exception {
        String id = started();
        String count = "select count(*) from interviews where id = :id";
        assertThat(transaction.<Long>call(Tenant.LOCAL, () -> rows(count, id))).isEqualTo(1);
        assertThat(transaction.<Long>call(Ids.next(), () -> rows(count, id))).isZero();
    }

    private long rows(String sql, String id) {
        return jdbc.sql(sql).param("id", UUID.fromString(id)).query(Long.class).single();
    }

    private Answer stt(byte[] file, Map<String, String> fields) throws Exception {
        return client.upload("/api/v1/audio/stt", "audio", "a.wav", file, fields);
    }

    private String started() throws Exception {
        return client.post("/api/v1/interview/start", start())
                .of(201)
                .get("session_id")
                .asString();
    }

    private static Map<String, Object> start() {
        return Map.of("candidate_name", "Sam", "job_title", "Gardener", "interview_type", "behavioural");
    }

    private static byte[] sound() {
        return new WavFile(16_000, new short[16_000]).bytes();
    }

    private static String slug(Answer answer, int status) {
        return answer.of(status).get("type").asString().replace("/problems/", "");
    }

    private static String camel(String field) {
        StringBuilder camel = new StringBuilder();
        for (String part : field.split("_")) {
            camel.append(camel.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return camel.toString();
    }
}
