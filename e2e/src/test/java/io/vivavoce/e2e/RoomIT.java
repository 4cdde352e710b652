package io.vivavoce.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// What can happen in the room while one speaks.
@Order(3)
@ExtendWith(ProductExtension.class)
class RoomIT {
    private static final String INTERVIEWER = "interviewer";
    private static final String CANDIDATE = "candidate";

    /// A sound device that needs three seconds to start.
    private static final String LATE_SOUND = """
            (() => {
              const wakes = performance.now() + 3000;
              const Sound = window.AudioContext;
              window.AudioContext = class extends Sound {
                constructor(options) {
                  super(options);
                  void super.suspend();
                  setTimeout(() => void super.resume(), wakes - performance.now());
                }
                async resume() {
                  await new Promise((awake) => setTimeout(awake, Math.max(0, wakes - performance.now())));
                  return super.resume();
                }
              };
            })();
            """;

    @Test
    @Fault("browser-closed")
    void aReloadComesBackToTheSameQuestionWithoutAnotherGreeting(ServerProcess server) {
        try (Visit visit = new Visit(server, "reload")) {
            UUID session = visit.interview(false);
            RoomPage room = RoomPage.open(visit.page(), session);
            visit.wire().awaitListening();
            visit.answer(TestVoice.RMS, Answers.WARM_UP);
            visit.wire()
                    .await(
                            "state",
                            0,
                            state -> state.path("question").path("number").asInt(0) == 1);
            visit.wire().awaitListening();
            String question = room.question().innerText();
            int joined = visit.wire().count("ready");

            visit.page().reload();

            JsonNode ready = visit.wire().await("ready", joined, message -> true);
            assertThat(ready.get("resumed").asBoolean()).isTrue();
            visit.wire().awaitListening();
            assertThat(room.question()).hasText(question);
            assertThat(room.captions()).containsText("sailing");
            assertThat(kinds(visit, session)).containsOnlyOnce("warm-up").containsOnlyOnce("question");
        }
    }

    @Test
    void aSoundDeviceThatWakesLateKeepsNobodyOutside(ServerProcess server) {
        try (Visit visit = new Visit(server, "late-sound")) {
            visit.page().addInitScript(LATE_SOUND);
            UUID session = visit.interview(true);
            RoomPage.open(visit.page(), session);
            visit.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue the interview"))
                    .waitFor();

            assertThat(visit.wire().awaitListening()).isTrue();
        }
    }

    @Test
    void speakingIntoTheInterviewersWordsStopsThemAndKeepsOnlyWhatWasHeard(ServerProcess server) {
        try (Visit visit = new Visit(server, "barge-in")) {
            UUID session = visit.interview(false);
            RoomPage room = RoomPage.open(visit.page(), session);
            visit.wire().awaitSpeaking();
            room.stage("speaking").waitFor();
            visit.page().waitForTimeout(4_500);

            visit.candidate()
                    .beginToSay(
                            TestVoice.RMS, "Sorry to stop you here, I would like to begin with my own story first.");

            visit.wire()
                    .await("reply", 0, reply -> reply.path("state").asString().equals("flushed"));
            JsonNode heard = visit.wire().await("turn", 0, turn -> speaker(turn).equals(INTERVIEWER));
            assertThat(heard.get("interrupted").asBoolean()).isTrue();
            assertThat(heard.get("text").asString()).isNotBlank();
            String wholeGreeting = visit.wire().messages("sentence").stream()
                    .map(sentence -> sentence.get("text").asString())
                    .reduce("", (a, b) -> a + " " + b)
                    .strip();
            assertThat(heard.get("text").asString().length()).isLessThan(wholeGreeting.length());
            JsonNode said = visit.wire().await("turn", 0, turn -> speaker(turn).equals(CANDIDATE));
            assertThat(WordErrorRate.words(said.get("text").asString())).containsAnyOf("stop", "begin", "own", "story");
            assertThat(room.captions()).containsText("interrupted");
        }
    }

    @Test
    void spaceEndsTheAnswerAtOnce(ServerProcess server) {
        try (Visit visit = new Visit(server, "space")) {
            RoomPage room = RoomPage.open(visit.page(), visit.interview(false));
            visit.wire().awaitListening();
            room.stage("listening").waitFor();
            visit.candidate().say(TestVoice.RMS, "Last winter the ticket printers in the museum froze, because");
            long pressed = System.nanoTime();

            room.press("Space");

            JsonNode turn =
                    visit.wire().await("turn", 0, stored -> speaker(stored).equals(CANDIDATE));
            assertThat(Duration.ofNanos(System.nanoTime() - pressed))
                    .as("an open end waits five seconds for more")
                    .isLessThan(Duration.ofSeconds(4));
            assertThat(turn.get("text").asString()).containsAnyOf("winter", "printers", "museum", "froze");
        }
    }

    @Test
    @Fault("two-tabs")
    void aSecondTabTakesTheInterviewOver(ServerProcess server) {
        try (Visit visit = new Visit(server, "second-tab")) {
            UUID session = visit.interview(true);
            RoomPage first = RoomPage.open(visit.page(), session);
            visit.wire().awaitListening();
            Page tab = visit.anotherTab();
            RoomWire wire = new RoomWire(tab);

            RoomPage.open(tab, session);

            wire.awaitListening();
            assertThat(first.heading("This interview is open in another tab")).isVisible();
            Screens.take(visit.page(), "room-replaced");
            visit.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue here"))
                    .click();
            first.stage("listening").or(first.stage("speaking")).waitFor();
            assertThat(kinds(visit, session)).containsOnlyOnce("warm-up");
        }
    }

    private static List<String> kinds(Visit visit, UUID session) {
        return StreamSupport.stream(visit.client().turns(session).spliterator(), false)
                .map(turn -> turn.get("kind").asString())
                .toList();
    }

    private static String speaker(JsonNode turn) {
        return turn.path("speaker").asString();
    }
}
