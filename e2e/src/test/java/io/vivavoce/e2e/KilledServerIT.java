package io.vivavoce.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Power cuts in mid-interview.
@Order(5)
class KilledServerIT {
    private static ServerProcess server;

    @BeforeAll
    static void start() {
        server = ProductExtension.start("killed");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void goesOnAtTheSameQuestionAfterTheServerWasKilled() {
        interruptedBy(() -> {
            server.killJvm();
            assertThat(server.postgresAlive()).isTrue();
        });
    }

    @Test
    void goesOnAtTheSameQuestionAfterServerAndDatabaseWereKilled() {
        interruptedBy(() -> {
            server.killJvm();
            server.killPostgres();
            assertThat(server.postgresAlive()).isFalse();
        });
    }

    private static void interruptedBy(Runnable powerCut) {
        try (ProductClient client = new ProductClient(server.address())) {
            UUID session = client.createSession(Map.of());
            client.consent(session, "standard", true);
            List<JsonNode> acknowledged;
            int question;
            try (LiveClient live = LiveClient.typing(client.connection(session))) {
                question = answerUntilSecondQuestion(live);
                live.type(Answers.SECOND);
                acknowledged = live.messages("turn");
                powerCut.run();
            }

            server.start();

            assertThat(client.session(session).get("status").asString()).isEqualTo("in_progress");
            assertStored(client, session, acknowledged);
            goesOn(client, session, question, acknowledged.size());
        }
    }

    private static int answerUntilSecondQuestion(LiveClient live) {
        live.awaitListening();
        live.type(Answers.WARM_UP);
        for (int answers = 0; answers < 6; answers++) {
            live.awaitState(
                    "a question after the answer",
                    state -> state.path("activity").asString().equals("listening")
                            && state.path("question").path("number").asInt(0) > 0);
            int number = questionOf(live);
            if (number == 2) {
                return number;
            }
            int seen = live.seen();
            live.type(Answers.FIRST);
            live.await("turn", seen, turn -> turn.path("speaker").asString().equals("interviewer"));
        }
        throw new AssertionError("the second question was never asked: " + live.messages("turn"));
    }

    private static int questionOf(LiveClient live) {
        JsonNode state = live.state();
        return state == null ? 0 : state.path("question").path("number").asInt(0);
    }

    private static void assertStored(ProductClient client, UUID session, List<JsonNode> acknowledged) {
        List<String> stored = StreamSupport.stream(client.turns(session).spliterator(), false)
                .map(KilledServerIT::line)
                .toList();
        assertThat(stored)
                .containsSubsequence(
                        acknowledged.stream().map(KilledServerIT::line).toList());
    }

    private static String line(JsonNode turn) {
        return turn.get("sequence").asInt() + " " + turn.get("speaker").asString() + ": "
                + turn.get("text").asString();
    }

    private static void goesOn(ProductClient client, UUID session, int question, int before) {
        try (LiveClient live = LiveClient.typing(client.connection(session))) {
            JsonNode ready = live.await("ready", message -> true);
            assertThat(ready.get("resumed").asBoolean()).isTrue();
            assertThat(ready.get("captions").size()).isGreaterThanOrEqualTo(before);
            live.awaitListening();
            assertThat(questionOf(live)).isBetween(question, question + 1);
            assertThat(kinds(client, session)).containsOnlyOnce("warm-up");
            live.type(Answers.SECOND_PROBED);
            live.end();
            live.await("ended", message -> true);
        }
    }

    private static List<String> kinds(ProductClient client, UUID session) {
        return StreamSupport.stream(client.turns(session).spliterator(), false)
                .map(turn -> turn.get("kind").asString())
                .toList();
    }
}
