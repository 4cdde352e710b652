package io.vivavoce.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// A microphone that is not there, or not for long.
@Order(9)
@ExtendWith(ProductExtension.class)
class MicrophoneIT {
    /// Lets a test pull the plug and put it in again, or refuse the microphone. Comes after the page's own one.
    private static final String PLUG = """
            (() => {
              const open = navigator.mediaDevices.getUserMedia;
              let tracks = [];
              window.refusal = '';
              navigator.mediaDevices.getUserMedia = async (wanted) => {
                if (window.refusal) throw new DOMException('no microphone', window.refusal);
                const stream = await open(wanted);
                tracks = stream.getAudioTracks();
                return stream;
              };
              window.unplug = () => {
                window.refusal = 'NotFoundError';
                tracks.forEach((track) => { track.stop(); track.dispatchEvent(new Event('ended')); });
              };
              window.plugIn = () => {
                window.refusal = '';
                navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
              };
            })();
            """;

    @Test
    @Fault("unplugged")
    void pulledOutInMidAnswerKeepsTheTurnOpenUntilThereIsOneAgain(ServerProcess server) {
        try (Visit visit = new Visit(server, "unplugged")) {
            visit.page().addInitScript(PLUG);
            UUID session = visit.interview(false);
            RoomPage.open(visit.page(), session);
            visit.wire().awaitListening();
            int joined = visit.wire().count("ready");
            int seen = visit.wire().count("turn");
            visit.candidate().say(TestVoice.RMS, "I repaired sailing boats near the harbor.");

            visit.page().evaluate("() => window.unplug()");

            assertThat(visit.page().getByText("The microphone went away.")).isVisible();
            assertThat(visit.page().getByLabel("Type your answer")).isVisible();
            Screens.snap(visit.page(), "room-unplugged");
            visit.page().waitForTimeout(6_000);
            assertThat(visit.wire().messages("turn"))
                    .as("the turn stays open")
                    .extracting(turn -> turn.path("speaker").asString())
                    .doesNotContain("candidate");

            visit.page().evaluate("() => window.plugIn()");

            assertThat(visit.page().getByText("Your microphone changed.")).isVisible();
            visit.candidate().say(TestVoice.RMS, "And now I build software for a museum.");
            JsonNode turn = visit.wire()
                    .await("turn", seen, said -> said.path("speaker").asString().equals("candidate"));
            assertThat(WordErrorRate.words(turn.get("text").asString()))
                    .containsAnyOf("sailing", "boats", "harbor", "repaired")
                    .containsAnyOf("software", "museum", "build");
            assertThat(visit.wire().count("ready"))
                    .as("it never had to join again")
                    .isEqualTo(joined);
        }
    }

    @Test
    @Fault("unplugged")
    void refusedAtTheDoorLeavesTypingAndCanBeAllowedLater(ServerProcess server) {
        try (Visit visit = new Visit(server, "refused")) {
            visit.page().addInitScript(PLUG);
            visit.page().addInitScript("window.refusal = 'NotAllowedError'");
            RoomPage room = RoomPage.open(visit.page(), visit.interview(false));
            visit.wire().awaitListening();
            assertThat(visit.page().getByText("The browser does not let this page use the microphone."))
                    .isVisible();
            Screens.take(visit.page(), "room-refused");
            room.type(Answers.WARM_UP);
            visit.wire()
                    .await(
                            "state",
                            0,
                            state -> state.path("question").path("number").asInt(0) == 1);
            int joined = visit.wire().count("ready");
            visit.page().evaluate("() => { window.refusal = '' }");
            visit.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try the microphone again"))
                    .click();
            visit.wire().await("ready", joined, message -> true);
            assertThat(visit.page().getByText("The browser does not let this page use the microphone."))
                    .isHidden();
        }
    }
}
