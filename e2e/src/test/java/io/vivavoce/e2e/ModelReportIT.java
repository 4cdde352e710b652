package io.vivavoce.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Two language models on this machine advise the interviewer and rate: what a person sees of it, also when they have
/// no time.
@Order(4)
class ModelReportIT {
    private static final String FIRST = "harbour-32b";
    private static final String SECOND = "beacon-8b";
    private static final List<String> NAMES = List.of("vLLM " + FIRST, "LM Studio " + SECOND);
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void saysWhoAskedWhoRatedAndHowFarTheyAgree() throws IOException {
        Path data = Files.createTempDirectory("viva-models").resolve("data");
        try (StandInModel first = new StandInModel(FIRST);
                StandInModel second = new StandInModel(SECOND)) {
            Map<String, String> settings = new HashMap<>(StandInModel.settings(first, second));
            settings.putAll(ProductExtension.BRIEF);
            try (ServerProcess server =
                            ServerProcess.application(data, settings).start();
                    Visit visit = new Visit(server, "model-report")) {
                UUID session = visit.client().createSession(Map.of("questions", 1));
                interview(visit, session, List.of(first, second));
                waitForTheModel(visit, session, List.of(first, second));
                read(visit, session);
                new TakenAlong(server, visit.page()).asFiles();
                compare(visit);
                assertThat(visit.browser().complaints()).isEmpty();
            }
        }
    }

    /// The models advise on each answer, and have no time from the last one on.
    private static void interview(Visit visit, UUID session, List<StandInModel> models) {
        visit.page().navigate("/practice/" + session + "/check");
        CheckPage check = new CheckPage(visit.page()).answerByTyping();
        Screens.take(visit.page(), "check-with-models");
        RoomPage room = check.agreeAndEnter();
        int answers = 0;
        while (visit.wire().awaitListening()) {
            int question = visit.wire().question();
            room.draft(question == 0 && answers == 0 ? Answers.WARM_UP : Answers.to(question, answers++ > 1));
            if (visit.wire().phase().equals("candidate-questions")) {
                models.forEach(model -> model.busy(true));
            }
            int seen = visit.wire().count("turn");
            room.send();
            visit.wire()
                    .await("turn", seen, turn -> turn.path("speaker").asString().equals("candidate"));
        }
        visit.client().report(session, SOON);
        room.link("See your report").click();
    }

    private static void waitForTheModel(Visit visit, UUID session, List<StandInModel> models) {
        Page page = visit.page();
        assertThat(page.getByText("Report pending")).isVisible();
        assertThat(page.getByText("The language model has too much to do")).isVisible();
        Screens.take(page, "report-pending-model");

        models.forEach(model -> model.busy(false));
        Waiting.until("no model rests", SOON, () -> well(visit.client()));
        button(page, "Try now").click();
        page.locator("blockquote").first().waitFor();
        assertThat(visit.client().report(session, SOON).get("state").asString()).isEqualTo("ready");
    }

    /// Neither of those that answer is resting after a failure.
    private static boolean well(ProductClient client) {
        return client.call("GET", "/api/providers", null)
                .body()
                .get("services")
                .valueStream()
                .flatMap(service -> service.get("rungs").valueStream())
                .filter(rung -> NAMES.contains(rung.get("name").asString()))
                .noneMatch(rung -> rung.get("state").asString().equals("failing"));
    }

    private static void read(Visit visit, UUID session) {
        Page page = visit.page();
        JsonNode report = visit.client().report(session, Duration.ZERO).get("report");
        JsonNode judging = report.get("judging");
        String rater = judging.get("model").asString();
        String second = judging.get("second").asString();
        assertThat(List.of(rater, second)).containsExactlyInAnyOrderElementsOf(NAMES);
        assertThat(page.getByText("How the model rated")).isVisible();
        assertThat(fact(page, "Model")).hasText(rater);
        assertThat(fact(page, "Second model")).hasText(second);
        assertThat(fact(page, "Ratings of each competency")).hasText("3");
        assertThat(fact(page, "Feedback written by"))
                .hasText(judging.get("feedbackBy").asString());
        assertThat(fact(page, "Largest spread"))
                .hasText(Integer.toString(judging.get("spread").asInt()));
        assertThat(page.getByText(Pattern.compile("^Rated \\d.* · " + second + ": \\d · \\d+ of \\d+ passages"))
                        .first())
                .isVisible();
        int advised = report.get("interviewer").get("advisedAnswers").asInt();
        assertThat(advised).isPositive();
        String answers = advised == 1 ? "one answer" : advised + " answers";
        assertThat(page.getByText(Pattern.compile("^Interviewer: built-in, advised by .+ on " + answers)))
                .isVisible();
        List<String> said = visit.client()
                .turns(session)
                .valueStream()
                .filter(turn -> turn.get("speaker").asString().equals("candidate"))
                .map(turn -> turn.get("text").asString())
                .toList();
        assertThat(page.locator("blockquote").allInnerTexts())
                .isNotEmpty()
                .allSatisfy(quote -> assertThat(said).anyMatch(text -> text.contains(quote.strip())));
        Screens.take(page, "report-by-model");
    }

    private static void compare(Visit visit) {
        Page page = visit.page();
        combobox(page, "Rate with").selectOption(new SelectOption().setLabel("Built-in rules"));
        button(page, "Run again").click();
        Locator runs = combobox(page, "Run");
        runs.waitFor();
        combobox(page, "Compare with another run").selectOption(new SelectOption().setIndex(1));
        Locator table = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Two runs side by side"));
        assertThat(table).isVisible();
        assertThat(table.locator("tbody tr")).not().hasCount(1);
        assertThat(page.getByText(Pattern.compile(
                        "^Rated by (vLLM|LM Studio) .* and by Built-in rules|^Rated by Built-in rules and by ")))
                .isVisible();
        table.scrollIntoViewIfNeeded();
        Screens.take(page, "report-runs-compared");
    }

    /// What stands beside a name in the facts about the ratings.
    private static Locator fact(Page page, String name) {
        return page.locator("dt", new Page.LocatorOptions().setHasText(Pattern.compile("^" + name + "$")))
                .locator("xpath=following-sibling::dd");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator combobox(Page page, String name) {
        return page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
