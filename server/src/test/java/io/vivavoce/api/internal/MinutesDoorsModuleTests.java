package io.vivavoce.api.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.fuzz.ScriptedEngines;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/// Minutes at the doors for programs.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ScriptedEngines.class)
@TestPropertySource(
        properties = {"vivavoce.practice.minutes.limited=true", "vivavoce.practice.minutes.first-grant=200s"})
class MinutesDoorsModuleTests {
    private static final Map<String, Object> START =
            Map.of("candidate_name", "Sam", "job_title", "Gardener", "interview_type", "mixed");

    @LocalServerPort
    private int port;

    private PlainClient client = new PlainClient(0);

    @BeforeEach
    void connect() {
        client = new PlainClient(port);
    }

    @Test
    void withoutMinutesNoDoorBeginsAnInterviewAndNothingIsChargedBeforeOneDoes() throws Exception {
        assertThat(balance()).isEqualTo(200);
        String waiting = gym(201).get("sessionId").asString();
        assertThat(balance()).as("nothing is charged for what is set up").isEqualTo(200);

        String begun = client.post("/api/v1/interview/start", START)
                .of(201)
                .get("session_id")
                .asString();
        assertThat(balance()).isZero();
        JsonNode question = client.post("/api/v1/interview/question", Map.of("session_id", begun))
                .of(200);
        assertThat(question.get("remaining_seconds").asLong()).isLessThanOrEqualTo(200);

        refused(client.post("/api/v1/interview/start", START).of(402));
        refused(gym(402));
        refused(client.post("/api/interview/respond", Map.of("sessionId", waiting))
                .of(402));
        refused(client.post(
                        "/api/practice/sessions",
                        Map.of(
                                "role", "Gardener",
                                "interviewType", "mixed",
                                "difficulty", "standard",
                                "lengthMinutes", 10))
                .of(402));
        assertThat(client.post("/api/session/" + waiting + "/complete")
                        .of(200)
                        .get("status")
                        .asString())
                .as("what never began can be ended")
                .isEqualTo("completed");

        client.post("/api/session/" + begun + "/complete").of(200);
        assertThat(balance()).as("nobody was heard in it").isEqualTo(200);
        gym(201);
    }

    private JsonNode gym(int status) throws Exception {
        return client.post("/api/session", Map.of("role", "Gardener")).of(status);
    }

    private long balance() throws Exception {
        return client.get("/api/user").of(200).get("balanceSeconds").asLong();
    }

    private static void refused(JsonNode problem) {
        assertThat(problem.get("type").asString()).isEqualTo("/problems/minutes-used-up");
        assertThat(problem.get("balanceSeconds").asLong()).isZero();
        assertThat(problem.get("heldSeconds").asLong()).isEqualTo(200);
        assertThat(problem.get("requiredSeconds").asLong()).isEqualTo(120);
    }
}
