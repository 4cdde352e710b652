package io.vivavoce.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Whoever runs the product gives it a vendor's key, and sees on the page what becomes of that vendor: the key refused,
/// the voice in use, failing in the middle of an interview, well again; and what is kept out.
@Order(9)
class EnginesIT {
    private static final String WRONG_KEY = "wrong-key-0123456789";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static VendorStandIns vendors;
    private static ServerProcess server;

    @BeforeAll
    static void start() throws IOException {
        vendors = new VendorStandIns();
        Map<String, String> settings = new HashMap<>(vendors.leadingTo("elevenlabs"));
        settings.put("vivavoce.providers.probing.first", "1s");
        settings.put("vivavoce.providers.probing.longest", "1s");
        settings.put("vivavoce.providers.write-every", "200ms");
        server = ServerProcess.application(Files.createTempDirectory("viva-e2e").resolve("engines"), settings)
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
        vendors.close();
    }

    @Test
    void showsWhatBecomesOfAVendorAsItIs() {
        try (Visit visit = new Visit(server, "engines")) {
            Page page = visit.page();
            page.navigate("/engines");
            assertThat(voice(page)).containsText("needs a key");

            setKey(page, "Set the key of ElevenLabs", WRONG_KEY);
            tryIt(page);
            assertThat(trial(page)).containsText("the key was refused (401)");
            assertThat(voice(page)).containsText("failing");
            assertThat(page.content()).doesNotContain(WRONG_KEY);
            Screens.take(page, "engines-key-refused");

            setKey(page, "Replace the key of ElevenLabs", vendors.key("elevenlabs"));
            tryIt(page);
            assertThat(trial(page)).containsText("works");
            assertThat(voice(page)).containsText("In use");
            assertThat(voice(page)).containsText("working");
            assertThat(page.content()).doesNotContain(vendors.key("elevenlabs"));
            Screens.take(page, "engines-in-use");

            interviewLosesItsVoice(visit);
            seenUntil(page, "failing");
            assertThat(voice(page)).not().containsText("In use");
            Screens.take(page, "engines-failing");

            vendors.fault("elevenlabs", "NONE");
            seenUntil(page, "working");
            assertThat(voice(page)).containsText("In use");

            page.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Never leave this machine"))
                    .click();
            assertThat(voice(page, "OpenAI")).containsText("kept out");
            assertThat(voice(page)).containsText("In use");
            Screens.take(page, "engines-kept-out");
        }
    }

    /// The greeting is said by the vendor; what follows is said, too, by the voice that is left.
    private static void interviewLosesItsVoice(Visit visit) {
        Page other = visit.anotherTab();
        RoomWire wire = new RoomWire(other);
        UUID session = visit.interview(true);
        RoomPage room = RoomPage.open(other, session);
        wire.awaitListening();
        Waiting.until("the vendor's voice was used", PATIENCE, () -> charactersSaidByElevenLabs(visit) > 0);
        vendors.fault("elevenlabs", "SERVER_ERROR");
        room.type(Answers.WARM_UP.trim());
        wire.await("state", 0, state -> state.path("question").path("number").asInt(0) == 1);
        wire.awaitListening();
        assertThat(visit.client()
                        .call("GET", "/api/sessions/" + session + "/engines", null)
                        .body()
                        .get("events")
                        .toString())
                .contains("elevenlabs");
        other.close();
    }

    private static double charactersSaidByElevenLabs(Visit visit) {
        return visit.client()
                .call("GET", "/api/providers/usage", null)
                .body()
                .get("items")
                .valueStream()
                .filter(item -> item.get("rung").asString().equals("elevenlabs"))
                .mapToDouble(item -> item.get("amount").asDouble())
                .sum();
    }

    private static void setKey(Page page, String label, String key) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label))
                .click();
        page.getByLabel("Key", new Page.GetByLabelOptions().setExact(true)).fill(key);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Store key"))
                .click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    private static void tryIt(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try ElevenLabs"))
                .click();
    }

    private static Locator trial(Page page) {
        return page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try ElevenLabs"))))
                .getByRole(AriaRole.STATUS);
    }

    /// The stand-in, which is on this machine and may be used whatever leaves it.
    private static Locator voice(Page page) {
        return voice(page, "ElevenLabs");
    }

    /// A rung among those that speak.
    private static Locator voice(Page page, String vendor) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Speaking"))
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(vendor));
    }

    private static void seenUntil(Page page, String state) {
        Waiting.until("the voice is shown as " + state, PATIENCE, () -> {
            page.reload();
            voice(page).waitFor();
            return voice(page).textContent().contains(state);
        });
    }
}
