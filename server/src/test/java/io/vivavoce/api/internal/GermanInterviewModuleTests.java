package io.vivavoce.api.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vivavoce.api.internal.PlainHttpModuleTests.PassingTime;
import io.vivavoce.guide.PlannedQuestion;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.platform.Tenant;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

/// A whole interview in German over HTTP, from setting it up to the report: written, for nothing here speaks German.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(PlainHttpModuleTests.Time.class)
class GermanInterviewModuleTests {
    private static final int QUESTIONS = 4;
    private static final int MOST_TURNS = 40;
    private static final int THIN_AT = 1;
    private static final int DECLINED_AT = 2;
    private static final int REPEATED_AT = 3;
    private static final Duration SOON = Duration.ofSeconds(60);
    /// Words that stand in most English sentences and in no German one.
    private static final Pattern ENGLISH =
            Pattern.compile("\\b(the|and|you|your|with|of|that|this|are|is|what|how)\\b", Pattern.CASE_INSENSITIVE);

    @LocalServerPort
    private int port;

    @Autowired
    private PassingTime time;

    @Autowired
    private InterviewSessions sessions;

    private PlainClient client = new PlainClient(0);
    private final List<JsonNode> asked = new ArrayList<>();

    @BeforeEach
    void connect() {
        client = new PlainClient(port);
    }

    @Test
    void isHeldRatedAndReportedInGerman() throws Exception {
        String id = agreed();
        String farewell = hold(id);
        JsonNode turns =
                client.get("/api/sessions/" + id + "/transcript").of(200).get("turns");
        JsonNode report = report(id);

        assertThat(asked.getFirst().get("question_text").asString())
                .contains("künstliche Intelligenz", "Backend-Entwicklung");
        assertThat(turns)
                .filteredOn(turn -> turn.get("speaker").asString().equals("interviewer"))
                .allSatisfy(turn -> assertThat(turn.get("text").asString()).doesNotContainPattern(ENGLISH));
        assertThat(farewell).contains("Bericht").doesNotContainPattern(ENGLISH);
        assertThat(kinds(turns)).contains("declined", "repeat-asked", "repeat");
        assertThat(turns)
                .as("a thin answer is asked further, in German")
                .anyMatch(turn -> turn.get("questionNumber").asInt() == THIN_AT
                        && turn.hasNonNull("probe")
                        && turn.get("speaker").asString().equals("interviewer"));

        assertThat(report.get("language").asString()).isEqualTo("de");
        assertThat(report.at("/coverage/asked").asInt()).isEqualTo(QUESTIONS);
        assertThat(report.at("/coverage/declined").asInt()).isEqualTo(1);
        assertThat(report.get("total").isNumber()).isTrue();
        assertThat(sentences(report))
                .isNotEmpty()
                .noneMatch(text -> ENGLISH.matcher(text).find());
        assertQuotesAreVerbatim(report, turns);
    }

    private String agreed() throws Exception {
        JsonNode offered = client.get("/api/practice/options").of(200).get("languages");
        assertThat(offered)
                .anyMatch(language -> language.get("code").asString().equals("de")
                        && !language.get("voice").asBoolean());
        String id = client.post(
                        "/api/practice/sessions",
                        Map.of(
                                "role", "Backend-Entwicklung",
                                "language", "de",
                                "interviewType", "behavioural",
                                "difficulty", "standard",
                                "lengthMinutes", 20,
                                "questions", QUESTIONS))
                .of(201)
                .get("id")
                .asString();
        JsonNode told = client.get("/api/practice/disclosure?language=de").of(200);
        assertThat(told.toString()).contains("in der Sprache geführt, die bei der Vorbereitung gewählt wurde");
        client.post(
                        "/api/sessions/" + id + "/consent",
                        Map.of(
                                "disclosureVersion",
                                told.get("version").asString(),
                                "timing",
                                "standard",
                                "typing",
                                true))
                .of(200);
        return id;
    }

    /// @return the farewell
    private String hold(String id) throws Exception {
        Map<Integer, Integer> answered = new HashMap<>();
        while (true) {
            JsonNode question = client.post("/api/v1/interview/question", Map.of("session_id", id))
                    .of(200);
            if (question.get("done").asBoolean()) {
                return question.get("closing_text").asString();
            }
            asked.add(question);
            assertThat(asked).hasSizeLessThan(MOST_TURNS);
            time.pass(Duration.ofSeconds(25));
            int number = question.get("question_number").asInt();
            String words = words(id, number, answered.merge(number, 1, Integer::sum));
            JsonNode taken = client.post(
                            "/api/v1/interview/answer",
                            Map.of("session_id", id, "question_number", number, "answer", words))
                    .of(200);
            assertThat(taken.get("transcript").asString()).isEqualTo(words);
        }
    }

    private String words(String id, int number, int time) throws IOException {
        if (number == 0) {
            return asked.size() == 1
                    ? "Zurzeit baue ich Schnittstellen für einen Großhandel."
                    : "Nein danke, ich habe keine Fragen mehr.";
        }
        if (number == DECLINED_AT) {
            return "Da fällt mir leider kein Beispiel ein.";
        }
        if (number == THIN_AT && time == 1) {
            return "Da gab es einmal etwas mit einem Import.";
        }
        if (number == REPEATED_AT && time == 1) {
            return "Könnten Sie die Frage bitte wiederholen?";
        }
        List<String> story = story(id, number);
        int told = number == THIN_AT || number == REPEATED_AT ? time - 2 : time - 1;
        return told < story.size() ? story.get(told) : "Mehr war es nicht.";
    }

    /// What a strong candidate says to the competency of a question.
    private List<String> story(String id, int number) throws IOException {
        PlannedQuestion planned = Tenant.call(
                        Tenant.LOCAL, () -> sessions.get(UUID.fromString(id)).guide())
                .question(number);
        try (InputStream in =
                GermanInterviewModuleTests.class.getResourceAsStream("/evaluation/candidates/de/strong.yaml")) {
            Map<String, List<String>> stories = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return Objects.requireNonNull(
                    stories.getOrDefault(planned.competency(), stories.get("ownership")), "a story");
        }
    }

    private JsonNode report(String id) throws Exception {
        String path = "/api/sessions/" + id + "/report";
        await().atMost(SOON)
                .until(() -> client.get(path).of(200).get("state").asString().equals("ready"));
        return client.get(path).of(200).get("report");
    }

    private static List<String> kinds(JsonNode turns) {
        List<String> kinds = new ArrayList<>();
        turns.forEach(turn -> kinds.add(turn.get("kind").asString()));
        return kinds;
    }

    /// Every text of more than one word.
    private static List<String> sentences(JsonNode node) {
        List<String> found = new ArrayList<>();
        if (node.isString() && node.asString().strip().contains(" ")) {
            found.add(node.asString());
        }
        node.forEach(child -> found.addAll(sentences(child)));
        return found;
    }

    private static void assertQuotesAreVerbatim(JsonNode report, JsonNode turns) {
        List<JsonNode> quotes = new ArrayList<>();
        report.get("competencies").forEach(rated -> rated.get("quotes").forEach(quotes::add));
        assertThat(quotes).isNotEmpty().allSatisfy(quote -> {
            JsonNode turn = turns.get(quote.get("turn").asInt());
            assertThat(turn.get("speaker").asString()).isEqualTo("candidate");
            assertThat(turn.get("text")
                            .asString()
                            .substring(
                                    quote.get("start").asInt(), quote.get("end").asInt()))
                    .isEqualTo(quote.get("text").asString());
        });
    }
}
