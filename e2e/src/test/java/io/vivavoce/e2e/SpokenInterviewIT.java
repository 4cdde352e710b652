package io.vivavoce.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The main job: a whole interview, spoken, with the engines and the limits the product is delivered with.
@Order(1)
@ExtendWith(ProductExtension.class)
class SpokenInterviewIT {
    private static final String JOB = "Java services on PostgreSQL. You own what you build and talk with colleagues.";
    private static final double WORD_ERRORS = 0.4;
    private static final double NEW_WORDS = 0.6;
    private static final Set<String> NEW = Set.of(
            "sailing",
            "harbor",
            "printers",
            "saturday",
            "router",
            "checklist",
            "entrance",
            "visitor",
            "dinosaur",
            "battery",
            "voltage",
            "april",
            "painter",
            "curated",
            "animated",
            "projector",
            "weekend",
            "director",
            "suppliers",
            "warranty",
            "norway",
            "drawer",
            "ballots",
            "guard");

    private record Exchange(TestVoice voice, String spoken, String recognised) {
        WordErrorRate errors() {
            return WordErrorRate.of(spoken, recognised);
        }
    }

    @Test
    void isHeardProbedClosedAndReportedInThePersonsOwnWords(ServerProcess server) throws URISyntaxException {
        try (Visit visit = new Visit(server, "spoken")) {
            CheckPage check = setUp(visit.page());
            UUID session = check.session();
            assertThat(check.practise(visit.candidate(), TestVoice.AWB, "I had bread and cheese with black coffee."))
                    .containsAnyOf("bread", "cheese", "coffee");
            check.playSpeaker();
            Screens.take(visit.page(), "check");

            RoomPage room = check.agreeAndEnter();
            List<Exchange> exchanges = converse(visit, room);

            assertRecognised(exchanges, visit.client().turns(session));
            assertAskedAndClosed(visit.client(), session);
            assertReported(visit, session);
            assertThat(visit.browser().complaints()).isEmpty();
        }
    }

    private static CheckPage setUp(Page page) throws URISyntaxException {
        page.route("**/api/practice/sessions", SpokenInterviewIT::askThreeQuestions);
        Path resume = Path.of(Objects.requireNonNull(SpokenInterviewIT.class.getResource("/resume.txt"))
                .toURI());
        SetUpPage setUp =
                SetUpPage.open(page).job("Backend engineer", "Tidewater", JOB).resume(resume);
        Screens.take(page, "set-up");
        return setUp.choose("Warm-up").choose("10 min").proceed();
    }

    /// The page offers no such short plan.
    private static void askThreeQuestions(Route route) {
        ObjectNode body =
                (ObjectNode) ProductClient.JSON.readTree(route.request().postData());
        body.put("questions", 3);
        route.resume(new Route.ResumeOptions().setPostData(ProductClient.JSON.writeValueAsString(body)));
    }

    private static List<Exchange> converse(Visit visit, RoomPage room) {
        List<Exchange> exchanges = new ArrayList<>();
        Map<Integer, Integer> answered = new LinkedHashMap<>();
        while (visit.wire().awaitListening()) {
            int question = visit.wire().question();
            if (visit.wire().phase().equals("candidate-questions")) {
                Screens.take(visit.page(), "room");
            }
            int before = answered.merge(question, 1, Integer::sum) - 1;
            String words = visit.wire().phase().equals("questions") ? Answers.to(question, before > 0) : opening(visit);
            TestVoice voice = List.of(TestVoice.RMS, TestVoice.AWB).get(exchanges.size() % 2);
            if (question == 2 && before == 0) {
                int seen = visit.wire().count("turn");
                visit.candidate().beginToSay(voice, words);
                assertThat(room.captions()).containsText("complained");
                Screens.snap(visit.page(), "room-listening");
                exchanges.add(new Exchange(voice, words, storedText(visit, seen)));
            } else {
                exchanges.add(new Exchange(
                        voice, words, visit.answer(voice, words).get("text").asString()));
            }
        }
        return exchanges;
    }

    private static String storedText(Visit visit, int seen) {
        return visit.wire()
                .await("turn", seen, turn -> turn.path("speaker").asString().equals("candidate"))
                .get("text")
                .asString();
    }

    private static String opening(Visit visit) {
        return visit.wire().phase().equals("candidate-questions") ? Answers.OWN_QUESTION : Answers.WARM_UP;
    }

    private static void assertRecognised(List<Exchange> exchanges, JsonNode turns) {
        WordErrorRate all = WordErrorRate.NONE;
        for (Exchange exchange : exchanges) {
            WordErrorRate errors = exchange.errors();
            System.out.printf(
                    "recognised (%s, %.0f %% word error): %s%n",
                    exchange.voice(), 100 * errors.rate(), exchange.recognised());
            all = all.plus(errors);
        }
        System.out.printf("word error in all: %.1f %% of %d words%n", 100 * all.rate(), all.words());
        assertThat(all.rate()).as("word error rate").isLessThan(WORD_ERRORS);

        Set<String> given = new HashSet<>(WordErrorRate.words(JOB));
        turns.forEach(turn -> {
            if (turn.get("speaker").asString().equals("interviewer")) {
                given.addAll(WordErrorRate.words(turn.get("text").asString()));
            }
        });
        assertThat(given).as("words that stood in question or job").doesNotContainAnyElementsOf(NEW);
        List<String> recognised = exchanges.stream()
                .flatMap(exchange -> WordErrorRate.words(exchange.recognised()).stream())
                .distinct()
                .filter(NEW::contains)
                .toList();
        assertThat(recognised).as("words nobody had given before").hasSizeGreaterThan((int) (NEW_WORDS * NEW.size()));
    }

    private static void assertAskedAndClosed(ProductClient client, UUID session) {
        JsonNode stored = client.session(session);
        assertThat(stored.get("status").asString()).isEqualTo("completed");
        assertThat(stored.get("endReason").asString()).isEqualTo("finished");
        assertThat(stored.get("outcome").asString()).isEqualTo("valid");
        assertThat(stored.get("elapsedMs").asLong())
                .isGreaterThan(Duration.ofMinutes(2).toMillis());
        assertThat(stream(client.turns(session))
                        .filter(turn -> turn.get("kind").asString().equals("question"))
                        .map(turn -> turn.get("questionNumber").asInt()))
                .containsExactly(1, 2, 3);
        List<String> kinds = stream(client.turns(session))
                .map(turn -> turn.get("kind").asString())
                .toList();
        assertThat(kinds).contains("probe", "candidate-questions").endsWith("close");
        assertThat(stream(client.turns(session))
                        .filter(turn -> turn.get("speaker").asString().equals("interviewer"))
                        .map(turn -> turn.get("text").asString()))
                .doesNotHaveDuplicates();
    }

    private static void assertReported(Visit visit, UUID session) {
        JsonNode report = visit.client().report(session, Duration.ofSeconds(20));
        assertThat(report.get("state").asString()).isEqualTo("ready");
        visit.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See your report"))
                .click();
        visit.page().locator("blockquote").first().waitFor();
        List<String> quotes = visit.page().locator("blockquote").allInnerTexts();
        List<String> said = stream(visit.client().turns(session))
                .filter(turn -> turn.get("speaker").asString().equals("candidate"))
                .map(turn -> turn.get("text").asString())
                .toList();
        assertThat(quotes)
                .isNotEmpty()
                .allSatisfy(quote -> assertThat(said).anyMatch(text -> text.contains(quote.strip())));
        Screens.take(visit.page(), "report");
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
