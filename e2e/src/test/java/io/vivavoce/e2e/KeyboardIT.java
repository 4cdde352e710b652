package io.vivavoce.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A person who uses neither mouse nor microphone, from the start page to their own words in the report, and to the
/// end of all of it.
@Order(3)
class KeyboardIT {
    private static final String JOB = "Backend engineer";

    @Test
    void holdsAWholeInterviewByTheKeyboardAlone() throws IOException {
        Path data = Files.createTempDirectory("viva-keyboard").resolve("data");
        try (ServerProcess server =
                        ServerProcess.application(data, ProductExtension.BRIEF).start();
                Visit visit = new Visit(server, "keyboard")) {
            Page page = visit.page();
            Keyboard keyboard = new Keyboard(page);
            UUID session = setUp(page, keyboard);
            agree(page, keyboard);
            converse(visit, keyboard);
            visit.client().report(session, Duration.ofSeconds(20));
            keyboard.to("See your report").press("Enter");
            assertThat(page.locator("blockquote").first()).isVisible();
            keyboard.to("Show in transcript").press("Enter");
            assertThat(page.locator("[data-turn]:focus")).isVisible();
            delete(page, keyboard);
        }
    }

    private static UUID setUp(Page page, Keyboard keyboard) {
        page.navigate("/");
        page.getByRole(AriaRole.HEADING).first().waitFor();
        SetUpPage.askOneQuestion(page);
        keyboard.to("Set up an interview").press("Enter");
        page.getByLabel("Job", new Page.GetByLabelOptions().setExact(true)).waitFor();
        keyboard.to("Job").press("Control+a").type(JOB);
        keyboard.to("Standard").press("ArrowUp");
        assertThat(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Warm-up")))
                .isChecked();
        keyboard.to("Continue to device check").press("Enter");
        page.waitForURL("**/check");
        return new CheckPage(page).session();
    }

    private static void agree(Page page, Keyboard keyboard) {
        page.getByRole(AriaRole.CHECKBOX).waitFor();
        keyboard.to("Answer by typing").press("Space");
        keyboard.to("I have read this").press("Space");
        keyboard.to("Enter the interview").press("Enter");
        page.waitForURL("**/room");
    }

    private static void converse(Visit visit, Keyboard keyboard) {
        RoomWire wire = visit.wire();
        boolean followUp = false;
        while (wire.awaitListening()) {
            if (!Boolean.TRUE.equals(
                    visit.page().getByLabel("Type your answer").evaluate("box => box === document.activeElement"))) {
                keyboard.to("Type your answer");
            }
            keyboard.type(answer(wire, followUp));
            followUp = wire.question() > 0;
            int seen = wire.count("turn");
            keyboard.press("Control+Enter");
            wire.await("turn", seen, turn -> turn.path("speaker").asString().equals("candidate"));
        }
    }

    private static String answer(RoomWire wire, boolean followUp) {
        if (wire.question() > 0) {
            return Answers.to(1, followUp);
        }
        return wire.phase().equals("candidate-questions") ? Answers.OWN_QUESTION : Answers.WARM_UP;
    }

    private static void delete(Page page, Keyboard keyboard) {
        keyboard.to("Sessions").press("Enter");
        page.waitForURL("**/sessions");
        page.locator("table").waitFor();
        keyboard.to("Delete").press("Enter");
        page.getByRole(AriaRole.DIALOG).waitFor();
        keyboard.to("Delete it").press("Enter");
        assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(JOB)))
                .hasCount(0);
    }
}
