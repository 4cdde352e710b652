package io.vivavoce.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Somebody who practises, answers one question once more, looks back, and keeps an answer.
@Order(9)
@ExtendWith(ProductExtension.class)
class PracticeLoopIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void leadsFromAReportToTheSameQuestionAgainAndBackOverBoth(@Brief ServerProcess server) {
        try (Visit visit = new Visit(server, "practice-loop")) {
            UUID first = visit.client().createSession(Map.of("questions", 1, "difficulty", "warmup"));
            visit.page().navigate("/practice/" + first + "/check");
            RoomPage room = new CheckPage(visit.page()).answerByTyping().agreeAndEnter();
            interview(visit, room);
            visit.client().report(first, SOON);
            room.link("See your report").click();

            UUID redo = redo(visit);
            sideBySide(visit.page(), first, redo);
            keep(visit.page());
            lookBack(visit.page());
            assertThat(visit.browser().complaints()).isEmpty();
        }
    }

    private static void interview(Visit visit, RoomPage room) {
        Map<Integer, Integer> answered = new HashMap<>();
        while (visit.wire().awaitListening()) {
            int question = visit.wire().question();
            boolean followUp = answered.merge(question, 1, Integer::sum) > 1;
            room.draft(question == 0 && !followUp ? Answers.WARM_UP : Answers.to(question, followUp));
            send(visit.wire(), room);
        }
    }

    private static void send(RoomWire wire, RoomPage room) {
        int seen = wire.count("turn");
        room.send();
        wire.await("turn", seen, turn -> turn.path("speaker").asString().equals("candidate"));
    }

    /// The question of the redo comes at once, and nothing after it but follow-ups.
    private static UUID redo(Visit visit) {
        Page page = visit.page();
        button(page, "Redo this question").click();
        page.waitForURL("**/check");
        CheckPage check = new CheckPage(page);
        UUID redo = check.session();
        RoomWire wire = new RoomWire(page);
        RoomPage room = check.answerByTyping().agreeAndEnter();
        int answers = 0;
        while (wire.awaitListening()) {
            room.draft(answers++ == 0 ? Answers.THIRD : Answers.THIRD_PROBED);
            send(wire, room);
        }
        assertThat(visit.client().report(redo, SOON).get("state").asString()).isEqualTo("ready");
        room.link("See your report").click();
        return redo;
    }

    private static void sideBySide(Page page, UUID first, UUID redo) {
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Competencies").setExact(true)))
                .isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See your answers side by side"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("One question, 2 answers")))
                .isVisible();
        assertThat(page.getByText(Answers.THIRD, new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.getByText(Answers.FIRST, new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Screens.take(page, "attempts");
        Accessibility.assertSound(page);
        page.navigate("/compare?a=" + first + "&b=" + redo);
        assertThat(page.getByText("One of them is a single question.")).isVisible();
        assertThat(page.getByText("Totals are not compared.").first()).isVisible();
        Screens.take(page, "compare");
        Accessibility.assertSound(page);
        page.navigate("/sessions/" + first + "/questions/1");
    }

    private static void keep(Page page) {
        button(page, "Keep this answer").first().click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("In your answer bank"))
                .click();
        button(page, "Edit").click();
        page.getByLabel("Your answer").fill("Mine, and shorter.");
        page.getByLabel("Tags").fill("printers");
        button(page, "Save").click();
        assertThat(page.getByText("Mine, and shorter.")).isVisible();
        Screens.take(page, "answers");
        Accessibility.assertSound(page);
    }

    private static void lookBack(Page page) {
        page.navigate("/progress");
        assertThat(page.getByText("One interview is not a trend")).isVisible();
        page.getByText("As a table").first().click();
        assertThat(page.getByRole(AriaRole.TABLE).first().locator("thead a").first())
                .isVisible();
        Screens.take(page, "progress");
        Accessibility.assertSound(page);
        page.navigate("/sessions");
        button(page, Pattern.compile("^More filters")).click();
        page.getByLabel("Kind").selectOption("redo");
        page.waitForURL("**/sessions?kind=redo");
        assertThat(page.getByRole(AriaRole.TABLE).getByRole(AriaRole.LINK)).hasCount(1);
        page.goBack();
        assertThat(page.getByRole(AriaRole.TABLE).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions()))
                .not()
                .hasCount(1);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
