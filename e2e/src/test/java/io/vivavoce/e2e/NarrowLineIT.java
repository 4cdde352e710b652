package io.vivavoce.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Somebody whose browser is asked to save data chooses to talk by compressed recordings.
@Order(6)
@ExtendWith(ProductExtension.class)
class NarrowLineIT {
    private static final String SAVES_DATA =
            "Object.defineProperty(navigator, 'connection', { value: { saveData: true, addEventListener() {} } })";
    private static final double SPOKEN_MS = 60_000;
    /// What five seconds of the microphone are on a live line; the answer is longer.
    private static final int UNCOMPRESSED_BYTES = 5 * 32_000;

    @Test
    void carriesNoLiveSoundAndLosesNothing(ServerProcess server) {
        try (Visit visit = new Visit(server, "narrow-line")) {
            Page page = visit.page();
            List<String> lines = new CopyOnWriteArrayList<>();
            List<String> voices = new CopyOnWriteArrayList<>();
            List<Request> recordings = new CopyOnWriteArrayList<>();
            page.onWebSocket(line -> lines.add(line.url()));
            page.onResponse(response -> listen(response, voices));
            page.onRequestFinished(request -> keep(request, recordings));
            page.addInitScript(SAVES_DATA);
            UUID session = visit.client().createSession(Map.of("questions", 1, "difficulty", "warmup"));
            page.navigate("/practice/" + session + "/check");
            CheckPage check = new CheckPage(page);
            page.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Narrow line"))
                    .check();
            Screens.take(page, "device-check-narrow");

            RoomPage room = check.agreeAndEnter();
            room.stage("listening").waitFor(new Locator.WaitForOptions().setTimeout(SPOKEN_MS));
            assertThat(page.getByText("No live line can be opened here")).hasCount(0);
            visit.candidate().say(TestVoice.RMS, Answers.WARM_UP);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I’m done"))
                    .click();
            page.waitForCondition(
                    () -> spoken(visit, session) == 1, new Page.WaitForConditionOptions().setTimeout(SPOKEN_MS));

            page.waitForCondition(() -> !recordings.isEmpty());

            assertThat(lines).isEmpty();
            assertThat(voices).isNotEmpty().allMatch(type -> type.startsWith("audio/ogg"));
            assertThat(recordings)
                    .hasSize(1)
                    .allMatch(request -> request.sizes().requestBodySize < UNCOMPRESSED_BYTES / 3);
        }
    }

    private static void listen(Response response, List<String> voices) {
        if (response.url().endsWith("/api/voice/synthesize")) {
            voices.add(String.valueOf(response.headers().get("content-type")));
        }
    }

    private static void keep(Request request, List<Request> recordings) {
        if (request.url().endsWith("/interview/answer")) {
            recordings.add(request);
        }
    }

    private static long spoken(Visit visit, UUID session) {
        return StreamSupport.stream(visit.client().turns(session).spliterator(), false)
                .filter(turn -> turn.get("speaker").asString().equals("candidate"))
                .filter(turn -> turn.get("source").asString().equals("voice"))
                .count();
    }
}
