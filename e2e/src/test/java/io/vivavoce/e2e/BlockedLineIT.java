package io.vivavoce.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// An interview behind something that lets requests through and no WebSocket.
@Order(5)
@ExtendWith(ProductExtension.class)
class BlockedLineIT {
    private static final Pattern LINE = Pattern.compile(".*/ws/.*");
    private static final String ANSWER = "**/api/v1/interview/answer";
    private static final double QUESTION_READ_MS = 60_000;

    @Test
    void isHeldAloudByOrdinaryRequestsAndReported(@Brief ServerProcess server) {
        try (Visit visit = new Visit(server, "blocked-line")) {
            Page page = visit.page();
            page.routeWebSocket(LINE, BlockedLineIT::refuse);
            AtomicInteger sent = new AtomicInteger();
            page.route(ANSWER, route -> loseFirstReply(route, sent));
            UUID session = visit.client().createSession(Map.of("questions", 1));
            visit.client().consent(session, "standard", false);

            RoomPage room = RoomPage.open(page, session);
            assertThat(page.getByText("No live line can be opened here").first())
                    .isVisible();
            converse(visit, room, session);

            assertThat(room.heading("That was the interview")).isVisible();
            JsonNode stored = visit.client().session(session);
            assertThat(stored.get("endReason").asString()).isEqualTo("finished");
            assertThat(stored.get("outcome").asString()).isEqualTo("valid");
            List<String> answers = answers(visit, session);
            assertThat(answers).hasSizeGreaterThan(2).doesNotHaveDuplicates();
            assertThat(sent).as("requests with an answer").hasValue(answers.size() + 1);
            assertReported(visit, session, answers);
        }
    }

    private static void refuse(WebSocketRoute line) {
        line.close(new WebSocketRoute.CloseOptions().setCode(1011));
    }

    /// The server has the answer, and the page never learns of it.
    private static void loseFirstReply(Route route, AtomicInteger sent) {
        if (sent.getAndIncrement() > 0) {
            route.resume();
            return;
        }
        route.fetch();
        route.abort();
    }

    private static void converse(Visit visit, RoomPage room, UUID session) {
        Page page = visit.page();
        Locator next = room.stage("listening").or(room.heading("That was the interview"));
        for (int answered = 0; ; answered++) {
            next.first().waitFor(new Locator.WaitForOptions().setTimeout(QUESTION_READ_MS));
            if (room.stage("listening").count() == 0) {
                return;
            }
            visit.candidate().say(TestVoice.RMS, answerTo(lastQuestion(visit, session)));
            if (answered == 1) {
                Screens.snap(page, "room-by-requests");
            }
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I’m done"))
                    .click();
            assertThat(room.stage("listening")).hasCount(0);
        }
    }

    private static JsonNode lastQuestion(Visit visit, UUID session) {
        return StreamSupport.stream(visit.client().turns(session).spliterator(), false)
                .filter(turn -> turn.get("speaker").asString().equals("interviewer"))
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    private static String answerTo(JsonNode turn) {
        return switch (turn.get("kind").asString()) {
            case "question" -> Answers.to(turn.get("questionNumber").asInt(), false);
            case "probe" -> Answers.to(turn.get("questionNumber").asInt(), true);
            case "candidate-questions" -> Answers.OWN_QUESTION;
            default -> Answers.WARM_UP;
        };
    }

    private static List<String> answers(Visit visit, UUID session) {
        return StreamSupport.stream(visit.client().turns(session).spliterator(), false)
                .filter(turn -> turn.get("speaker").asString().equals("candidate"))
                .peek(turn -> assertThat(turn.get("source").asString()).isEqualTo("voice"))
                .map(turn -> turn.get("text").asString())
                .toList();
    }

    private static void assertReported(Visit visit, UUID session, List<String> said) {
        assertThat(visit.client()
                        .report(session, Duration.ofSeconds(20))
                        .get("state")
                        .asString())
                .isEqualTo("ready");
        visit.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See your report"))
                .click();
        visit.page().locator("blockquote").first().waitFor();
        assertThat(visit.page().locator("blockquote").allInnerTexts())
                .isNotEmpty()
                .allSatisfy(quote -> assertThat(said).anyMatch(text -> text.contains(quote.strip())));
    }
}
