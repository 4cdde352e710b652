package io.vivavoce.api.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vivavoce.api.internal.PlainClient.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

/// Whole interviews of programs that were written for other systems: with the paths those know and no others, on the
/// real server, database, recogniser and voice.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PlainHttpModuleTests {
    private static final int MOST_TURNS = 60;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<String> ANSWERS = List.of(
            "I work as a gardener in the big greenhouse of a museum",
            "In my last job I led the move of our billing service to a new database and it was done in three weeks",
            "My manager did not agree with me so I showed him the numbers from the pilot and he changed his mind",
            "The deadline was very short so I split the work into small steps and shared the plan with my team",
            "I learned to ask for help earlier and to write down every decision that we made");

    @LocalServerPort
    private int port;

    @Autowired
    private PassingTime time;

    /// Of each spoken answer. The built-in recogniser may mishear one of them, and hears the same one not quite the
    // same
    /// each time.
    private final List<Double> understood = new ArrayList<>();

    private PlainClient client = new PlainClient(0);

    /// People take their time to answer. What is scheduled must not lie ahead of the real clock: this one is behind.
    static final class PassingTime implements InstantSource {
        private volatile Duration passed = Duration.ofHours(-2);

        @Override
        public Instant instant() {
            return Instant.now().plus(passed);
        }

        void pass(Duration more) {
            passed = passed.plus(more);
        }
    }

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        PassingTime passingTime() {
            return new PassingTime();
        }
    }

    @BeforeEach
    void connect() {
        client = new PlainClient(port);
    }

    @Test
    void aClientOfAnInterviewSystemHoldsAWholeInterview() throws Exception {
        assertThat(client.get("/health").of(200).get("checks").size()).isPositive();
        JsonNode config = client.get("/api/v1/config").of(200);
        assertThat(config.at("/languages/0/voice").asBoolean()).isTrue();
        byte[] resume = "Led the move of forty services to a new database.".getBytes(StandardCharsets.UTF_8);
        JsonNode text = client.upload("/api/v1/upload/txt", "file", "cv.txt", resume, Map.of())
                .of(200);
        JsonNode started = client.post(
                        "/api/v1/interview/start",
                        Map.of(
                                "candidate_name",
                                "Sam",
                                "job_title",
                                "Backend engineer",
                                "interview_type",
                                config.at("/interview_types/0").asString(),
                                "difficulty",
                                "warmup",
                                "resume_text",
                                text.get("text").asString(),
                                "questions",
                                3))
                .of(201);
        String id = started.get("session_id").asString();
        assertThat(started.get("status").asString()).isEqualTo("in_progress");
        assertThat(started.get("start_time").isNull()).isFalse();
        assertThat(started.get("total_questions").asInt()).isEqualTo(3);

        List<JsonNode> asked = new ArrayList<>();
        String next = "question";
        while (next.equals("question")) {
            JsonNode question = client.post("/api/v1/interview/question", Map.of("session_id", id))
                    .of(200);
            if (question.get("done").asBoolean()) {
                break;
            }
            asked.add(question);
            assertThat(asked).hasSizeLessThan(MOST_TURNS);
            time.pass(Duration.ofSeconds(25));
            next = answer(id, question, asked.size()).get("next").asString();
        }
        assertThat(client.post("/api/v1/interview/question", Map.of("session_id", id))
                        .of(200)
                        .get("done")
                        .asBoolean())
                .isTrue();
        assertThat(understood.stream().mapToDouble(share -> share).average().orElse(0))
                .as("share of the spoken words that was understood, answer by answer: %s", understood)
                .isGreaterThan(0.7);
        assertThat(asked.stream()
                        .map(question -> question.get("question_number").asInt())
                        .collect(Collectors.toSet()))
                .contains(1, 2, 3);
        assertThat(client.post("/api/v1/interview/save/" + id)
                        .of(200)
                        .get("interview_id")
                        .asString())
                .isEqualTo(id);

        JsonNode results = results(id);
        assertThat(results.get("status").asString()).isEqualTo("completed");
        assertThat(results.get("outcome").asString()).isEqualTo("valid");
        assertThat(results.get("questions")).hasSize(3);
        assertThat(results.at("/questions/0/answer").asString()).isNotBlank();
        assertThat(results.at("/metrics/words").asInt()).isGreaterThan(20);
        assertThat(results.get("feedback").has("weaknesses")).isTrue();
        JsonNode listed = client.get("/api/v1/interviews?limit=1").of(200);
        assertThat(listed.at("/interviews/0/id").asString()).isEqualTo(id);
        assertThat(client.get("/api/v1/interviews/" + id).of(200).get("questions"))
                .isEqualTo(results.get("questions"));
    }

    /// Written, or spoken as WAV or as Opus, in turn.
    private JsonNode answer(String id, JsonNode question, int turn) throws Exception {
        String words = ANSWERS.get(turn % ANSWERS.size());
        int number = question.get("question_number").asInt();
        if (turn % 3 == 0) {
            Map<String, Object> answer = new HashMap<>();
            answer.put("session_id", id);
            answer.put("question_number", number);
            answer.put("answer", words);
            JsonNode taken = client.post("/api/v1/interview/answer", answer).of(200);
            assertThat(taken.get("transcript").asString()).isEqualTo(words);
            return taken;
        }
        byte[] sound = client.speak("/api/v1/audio/tts", words, turn % 3 == 1 ? "audio/wav" : "audio/ogg");
        JsonNode taken = client.upload(
                        "/api/v1/interview/answer",
                        "audio",
                        "answer",
                        sound,
                        Map.of("session_id", id, "question_number", Integer.toString(number)))
                .of(200);
        understood.add(share(words, taken.get("transcript").asString()));
        return taken;
    }

    private JsonNode results(String id) throws Exception {
        String path = "/api/v1/interview/results/" + id;
        Answer first = client.get(path);
        if (first.status() == 202) {
            assertThat(first.response().headers().firstValue("Retry-After")).isPresent();
        }
        await().atMost(SOON).until(() -> client.get(path).status() == 200);
        return client.get(path).of(200);
    }

    @Test
    void aClientOfAPracticeGymHoldsAWholeInterview() throws Exception {
        assertThat(client.get("/api/user").of(200).has("balanceSeconds")).isTrue();
        JsonNode created = client.post(
                        "/api/session", Map.of("role", "Gardener", "difficulty", "warmup", "questions", 2))
                .of(201);
        String id = created.get("sessionId").asString();
        assertThat(created.get("totalQuestions").asInt()).isEqualTo(2);

        JsonNode response =
                client.post("/api/interview/respond", Map.of("sessionId", id)).of(200);
        int turns = 0;
        while (!response.get("done").asBoolean()) {
            assertThat(++turns).isLessThan(MOST_TURNS);
            assertThat(response.get("text").asString()).isNotBlank();
            byte[] heard =
                    client.speak("/api/voice/synthesize", response.get("text").asString(), "audio/wav");
            assertThat(heard).hasSizeGreaterThan(20_000);
            byte[] spoken = client.speak("/api/voice/synthesize", ANSWERS.get(turns % ANSWERS.size()), "audio/ogg");
            JsonNode transcription = client.upload("/api/voice/transcribe", "audio", "a.ogg", spoken, Map.of())
                    .of(200);
            assertThat(share(
                            ANSWERS.get(turns % ANSWERS.size()),
                            transcription.get("text").asString()))
                    .isGreaterThan(0.4);
            time.pass(Duration.ofSeconds(40));
            response = client.post(
                            "/api/interview/respond",
                            Map.of(
                                    "sessionId",
                                    id,
                                    "answer",
                                    transcription.get("text").asString()))
                    .of(200);
        }
        assertThat(response.get("text").asString()).isNotBlank();
        JsonNode completed = client.post("/api/session/" + id + "/complete").of(200);
        assertThat(completed.get("status").asString()).isEqualTo("completed");
        assertThat(completed.get("outcome").asString()).isEqualTo("valid");
        assertThat(completed.get("feedbackUrl").asString()).isEqualTo("/sessions/" + id);
        assertThat(client.post("/api/session/" + id + "/complete").of(200)).isEqualTo(completed);
    }

    @Test
    void whatTheInterviewerSaysCanBeHeardAndIsUnderstood() throws Exception {
        String id = client.post(
                        "/api/v1/interview/start",
                        Map.of("candidate_name", "Sam", "job_title", "Gardener", "interview_type", "behavioral"))
                .of(201)
                .get("session_id")
                .asString();
        JsonNode question = client.post("/api/v1/interview/question", Map.of("session_id", id))
                .of(200);
        byte[] sound = client.hear(question.get("audio_url").asString(), "audio/ogg");
        JsonNode heard = client.upload("/api/v1/audio/stt", "audio", "q.ogg", sound, Map.of("language", "en"))
                .of(200);
        assertThat(share(
                        question.get("question_text").asString(),
                        heard.get("text").asString()))
                .isGreaterThan(0.4);
        assertThat(heard.get("provider").asString()).isNotBlank();
        client.get("/api/sessions/" + id + "/turns/77/audio").of(404);
    }

    @Test
    void scoresAreNotToldWhileTheInterviewGoesOn() throws Exception {
        String id = client.post("/api/session", Map.of("role", "Gardener"))
                .of(201)
                .get("sessionId")
                .asString();
        client.post("/api/interview/respond", Map.of("sessionId", id)).of(200);
        Answer results = client.get("/api/v1/interview/results/" + id);
        assertThat(results.of(202).get("final_score").isNull()).isTrue();
        assertThat(results.json().get("feedback").isNull()).isTrue();
        assertThat(results.response().headers().firstValue("Retry-After")).isPresent();
        JsonNode early = client.post("/api/session/" + id + "/complete").of(200);
        assertThat(early.get("outcome").asString()).isEqualTo("insufficient_data");
        assertThat(client.get("/api/v1/interview/results/" + id)
                        .of(200)
                        .get("final_score")
                        .isNull())
                .isTrue();
    }

    /// How many of the words were understood.
    private static double share(String said, String heard) {
        Set<String> understood = words(heard);
        Set<String> wanted = words(said);
        return (double) wanted.stream().filter(understood::contains).count() / wanted.size();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ENGLISH).split("[^a-z']+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
