package io.vivavoce.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// A line on which nothing gets through for a while. All stalls happen at a time, to a person each.
@Order(7)
@ExtendWith(ProductExtension.class)
class PacketStallIT {
    private static final List<Duration> WHILE_SPOKEN_TO =
            List.of(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(5));
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Test
    @Fault("packet-stall")
    void neitherCutsTheInterviewerNorLosesOrRepeatsAnything(ServerProcess server) throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> stalls = new java.util.ArrayList<>();
            stalls.add(people.submit(() -> whileAnswering(server)));
            for (Duration stall : WHILE_SPOKEN_TO) {
                stalls.add(people.submit(() -> whileSpokenTo(server, stall)));
            }
            for (Future<?> stall : stalls) {
                await(stall);
            }
        }
    }

    private static void await(Future<?> stall) throws Exception {
        try {
            stall.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError failed) {
                throw failed;
            }
            throw e;
        }
    }

    private static void whileSpokenTo(ServerProcess server, Duration stall) {
        try (ProductClient client = new ProductClient(server.address());
                StallingLine line = new StallingLine(server.address())) {
            UUID session = interview(client);
            try (LiveClient live = LiveClient.speaking(line.through(client.connection(session)))) {
                Waiting.until("the interviewer is heard", Duration.ofMinutes(1), () -> live.playedMs() > 500);

                line.stall(stall);

                JsonNode greeting = live.await(
                        "turn", turn -> turn.path("speaker").asString().equals("interviewer"));
                assertThat(greeting.get("interrupted").asBoolean())
                        .as("a stall of %s cut the interviewer", stall)
                        .isFalse();
                live.awaitListening();
                live.type(Answers.WARM_UP);
                live.awaitState(
                        "the first question",
                        state -> state.path("question").path("number").asInt(0) == 1);
                assertThat(live.closeCode()).isEqualTo(-1);
            }
            assertSaidOnce(client, session);
        }
    }

    private static void whileAnswering(ServerProcess server) {
        try (ProductClient client = new ProductClient(server.address());
                StallingLine line = new StallingLine(server.address())) {
            UUID session = interview(client);
            try (LiveClient live = LiveClient.typing(line.through(client.connection(session)))) {
                live.awaitListening();
                line.stall(LONGEST);
                live.type(Answers.WARM_UP);
                live.awaitState(
                        "the first question",
                        state -> state.path("question").path("number").asInt(0) == 1);
                live.awaitListening();
                assertThat(live.closeCode()).isEqualTo(-1);
            }
            assertSaidOnce(client, session);
        }
    }

    private static UUID interview(ProductClient client) {
        UUID session = client.createSession(Map.of());
        client.consent(session, "standard", true);
        return session;
    }

    private static void assertSaidOnce(ProductClient client, UUID session) {
        List<JsonNode> turns =
                StreamSupport.stream(client.turns(session).spliterator(), false).toList();
        assertThat(turns).extracting(turn -> turn.get("kind").asString()).containsOnlyOnce("warm-up");
        assertThat(turns).extracting(turn -> turn.get("text").asString()).containsOnlyOnce(Answers.WARM_UP);
    }
}
