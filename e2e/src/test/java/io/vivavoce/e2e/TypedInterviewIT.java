package io.vivavoce.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// A person who never uses a microphone.
@Order(2)
@ExtendWith(ProductExtension.class)
class TypedInterviewIT {
    private static final String CORRECTED =
            "I rewrote the importer myself, measured it for a week, and it became 40 % faster.";

    @Test
    void leadsToAReport(@Brief ServerProcess server) {
        try (Visit visit = new Visit(server, "typed")) {
            UUID session = visit.client().createSession(Map.of("questions", 2, "difficulty", "warmup"));
            visit.page().navigate("/practice/" + session + "/check");
            RoomPage room = new CheckPage(visit.page()).answerByTyping().agreeAndEnter();
            Map<Integer, Integer> answered = new HashMap<>();
            while (visit.wire().awaitListening()) {
                int question = visit.wire().question();
                boolean followUp = answered.merge(question, 1, Integer::sum) > 1;
                room.draft(question == 0 && !followUp ? Answers.WARM_UP : Answers.to(question, followUp));
                if (visit.wire().phase().equals("candidate-questions")) {
                    Screens.take(visit.page(), "room-typing");
                }
                int seen = visit.wire().count("turn");
                room.send();
                visit.wire()
                        .await(
                                "turn",
                                seen,
                                turn -> turn.path("speaker").asString().equals("candidate"));
            }

            JsonNode report = visit.client().report(session, Duration.ofSeconds(20));

            assertThat(report.get("state").asString()).isEqualTo("ready");
            assertThat(report.get("report").get("total").isNumber()).isTrue();
            room.link("See your report").click();
            assertThat(visit.page().locator("blockquote").first()).isVisible();
            Screens.take(visit.page(), "report-typed");
            TakenAlong taken = new TakenAlong(server, visit.page());
            taken.asFiles();
            taken.byALink();
            correctAndRateAgain(visit, session);
        }
    }

    /// The first run stays as it was, and says so of itself.
    private static void correctAndRateAgain(Visit visit, UUID session) {
        ReportPage report = new ReportPage(visit.page());
        JsonNode first = visit.client().report(session, Duration.ZERO).get("report");
        String recognised = report.correctLastAnswer(CORRECTED);
        Screens.take(visit.page(), "report-corrected");
        Accessibility.assertSound(visit.page());
        report.showAsRecognised(recognised);
        report.runAgain();
        assertThat(report.text("1 answer corrected")).isVisible();
        Accessibility.assertSound(visit.page());

        JsonNode second = visit.client().report(session, Duration.ZERO).get("report");
        assertThat(second.get("runNumber").asInt()).isEqualTo(2);
        assertThat(second.at("/basis/correctedAnswers").asInt()).isEqualTo(1);
        report.openRun(1);
        assertThat(report.text("1 answer stands otherwise than this rating read it"))
                .isVisible();
        assertThat(first.at("/basis/correctedAnswers").asInt()).isZero();
    }
}
