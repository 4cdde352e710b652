package io.vivavoce.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// A person writes a guide, publishes it, is interviewed by it, and finds it named on the report.
@Order(2)
@ExtendWith(ProductExtension.class)
class OwnGuideIT {
    private static final Set<String> COPIED = Set.of(
            "Tell me about a time something you were responsible for started to go wrong. What did you do?",
            "Describe a commitment you made that became much harder to keep than you had expected.");

    @Test
    void isWrittenPublishedPractisedAndNamed(@Brief ServerProcess server) {
        try (Visit visit = new Visit(server, "own-guide")) {
            Page page = visit.page();
            write(page);
            Screens.take(page, "guide-written");
            publish(page);

            UUID session = practise(visit);
            RoomPage room = new CheckPage(page).answerByTyping().agreeAndEnter();
            while (visit.wire().awaitListening()) {
                int question = visit.wire().question();
                room.draft(Answers.to(Math.max(1, question), false));
                int seen = visit.wire().count("turn");
                room.send();
                visit.wire()
                        .await(
                                "turn",
                                seen,
                                turn -> turn.path("speaker").asString().equals("candidate"));
            }

            JsonNode turns = visit.client().turns(session);
            assertThat(COPIED).allMatch(question -> wasAsked(turns, question));
            assertThat(visit.client()
                            .report(session, Duration.ofSeconds(20))
                            .get("state")
                            .asString())
                    .isEqualTo("ready");
            room.link("See your report").click();
            assertThat(page.getByText("Guide: Keeping promises, version 1")).isVisible();
            Screens.take(page, "report-own-guide");
        }
    }

    private static boolean wasAsked(JsonNode turns, String question) {
        return turns.valueStream()
                .filter(turn -> turn.get("kind").asString().equals("question"))
                .anyMatch(turn -> turn.get("text").asString().contains(question));
    }

    private static void write(Page page) {
        page.navigate("/guides");
        button(page, "New guide").click();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Keeping promises");
        button(page, "Copy from the built-in bank").click();
        Locator dialog = page.locator("dialog[open]");
        dialog.getByText("Ownership", new Locator.GetByTextOptions().setExact(true))
                .click();
        COPIED.forEach(question -> dialog.getByLabel(question).check());
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Copy 2 questions"))
                .click();
        page.getByText("All changes saved").waitFor();
        assertThat(page.getByText("2 questions take about 5 minutes.")).isVisible();
    }

    private static void publish(Page page) {
        button(page, "Publish").click();
        button(page, "Publish version 1").click();
        assertThat(page.getByText("Version 1 published")).isVisible();
    }

    private static UUID practise(Visit visit) {
        Page page = visit.page();
        SetUpPage setUp = SetUpPage.open(page).job("Warehouse lead", "", "");
        page.getByLabel("Questions", new Page.GetByLabelOptions().setExact(true))
                .selectOption("Keeping promises");
        setUp.proceed();
        String[] parts = page.url().split("/");
        return UUID.fromString(parts[parts.length - 2]);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
