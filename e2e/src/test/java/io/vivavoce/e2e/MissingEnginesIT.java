package io.vivavoce.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/// A server with neither recogniser nor voice.
@Order(8)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MissingEnginesIT {
    private static final String SPOKEN = "I repaired sailing boats near the harbor, and now I build software.";
    private static ServerProcess server;
    private static ProductClient client;
    private static LiveClient vanished;

    @BeforeAll
    static void start() throws IOException {
        server = ServerProcess.application(
                        Files.createTempDirectory("viva-e2e").resolve("engineless"),
                        Map.of(
                                "vivavoce.speech.recogniser.model", "/nowhere",
                                "vivavoce.speech.voice.name", "nobody",
                                "vivavoce.voice.line-silence", "6s"))
                .start();
        client = new ProductClient(server.address());
        UUID session = client.createSession(Map.of());
        client.consent(session, "standard", true);
        vanished = LiveClient.typing(client.connection(session));
    }

    @AfterAll
    static void stop() {
        vanished.close();
        client.close();
        server.close();
    }

    @Test
    @Order(1)
    @Fault("neither")
    void theBrowsersOwnSpeechStandsInWhereItStaysOnTheDevice() {
        try (Visit visit = new Visit(server, "own-speech")) {
            visit.page().addInitScript(OwnSpeechScript.ON_THE_DEVICE);
            UUID session = visit.interview(false);
            RoomPage room = RoomPage.open(visit.page(), session);
            visit.wire().awaitListening();
            String greeting = visit.wire()
                    .await("turn", 0, turn -> turn.path("speaker").asString().equals("interviewer"))
                    .get("text")
                    .asString();
            assertThat(String.join(" ", read(visit))).isEqualTo(greeting);
            assertThat(visit.page()
                            .getByText("read by your browser’s own voice")
                            .first())
                    .isVisible();
            visit.page().waitForFunction("() => window.hears()");
            assertThat(visit.page().getByText("Your browser writes down what you say now"))
                    .isVisible();

            int seen = visit.wire().count("turn");
            visit.page().evaluate("words => window.hear(words)", SPOKEN);

            JsonNode turn = visit.wire()
                    .await("turn", seen, said -> said.path("speaker").asString().equals("candidate"));
            assertThat(turn.get("text").asString()).isEqualTo(SPOKEN);
            visit.wire().await("turn", seen + 1, said -> true);
            JsonNode stored = visit.client().turns(session).get(1);
            assertThat(stored.get("source").asString()).isEqualTo("browser");
            assertThat(stored.get("confidence").asDouble()).isEqualTo(0.82);
            assertThat(room.captions()).containsText("sailing boats");
            Screens.take(visit.page(), "room-own-speech");
        }
    }

    @Test
    @Order(2)
    @Fault("neither")
    void speechThatWouldLeaveTheDeviceIsNeverUsedAndTheInterviewIsReadAndTyped() {
        try (Visit visit = new Visit(server, "typed-and-read")) {
            visit.page().addInitScript(OwnSpeechScript.SOMEWHERE_ELSE);
            UUID session = visit.interview(false);
            RoomPage room = RoomPage.open(visit.page(), session);
            visit.wire().awaitListening();
            assertThat(visit.page().getByText("cannot be heard right now")).isVisible();
            assertThat(visit.page()
                            .getByText("Spoken answers cannot be understood right now")
                            .first())
                    .isVisible();
            Screens.take(visit.page(), "room-without-speech");
            visit.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Type instead"))
                    .click();
            room.type(SPOKEN);
            visit.wire()
                    .await(
                            "state",
                            0,
                            state -> state.path("question").path("number").asInt(0) == 1);
            visit.wire().awaitListening();
            assertThat(visit.page().evaluate("() => window.sentAway")).isEqualTo(0);
        }
    }

    @Test
    @Order(3)
    @Fault("packet-stall")
    void aClientThatVanishedWithoutAWordIsNoticedAndMayComeBack() {
        Waiting.until("the line is closed", Duration.ofMinutes(1), () -> vanished.closeCode() >= 0);
        assertThat(vanished.messages("ended")).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<String> read(Visit visit) {
        return (List<String>) visit.page().evaluate("() => window.readAloud");
    }
}
