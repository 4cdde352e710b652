package io.vivavoce.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// Someone whose browser speaks German comes to an interview: to one in German, which is proposed and typed, as nothing
/// here speaks German, and to one in English, which they choose to speak.
@Order(7)
@ExtendWith(ProductExtension.class)
class GermanPageIT {
    private static final String NO_QUESTION = "Nein danke, ich habe keine Fragen mehr.";
    private static final List<List<String>> STORIES = List.of(
            List.of("Zurzeit arbeite ich auf einer Station für Herzkranke und leite neue Kolleginnen und Kollegen an."),
            List.of(
                    "Im letzten Winter fiel auf unserer Station nachts die Rufanlage aus, und ich war für zwölf Zimmer"
                            + " verantwortlich. Ich habe sofort die Technik angerufen und einen Rundgang alle zehn Minuten"
                            + " eingeteilt, weil niemand klingeln konnte. Nach vierzig Minuten lief die Anlage wieder, und"
                            + " niemand war gestürzt.",
                    "Ich habe die Zimmer nach Sturzgefahr geordnet und die drei gefährdetsten selbst übernommen. Danach habe"
                            + " ich einen Notfallplan geschrieben, der seitdem am Stützpunkt hängt.",
                    "Gelernt habe ich, dass ein Plan auf Papier schneller ist als jede Suche im System."),
            List.of(
                    "Im Mai war ich mit einer Ärztin uneinig, ob ein Patient schon aufstehen darf. Ich habe ihr die Werte der"
                            + " letzten drei Tage gezeigt und vorgeschlagen, es zu zweit für fünf Minuten zu versuchen."
                            + " Am Ende haben wir es so gemacht, und der Patient konnte zwei Tage früher nach Hause.",
                    "Ich habe vorher mit der Physiotherapie gesprochen und den Blutdruck alle zwei Minuten gemessen, weil er"
                            + " am Montag noch abgefallen war.",
                    "Daraus habe ich gelernt, mit Zahlen zu kommen und nicht mit einem Gefühl."));

    @Test
    void leadsIntoTheEnglishInterviewInGerman(@Brief ServerProcess server) {
        try (Visit visit = new Visit(server, "german", "de-AT")) {
            Page page = visit.page();
            setUp(page);
            agree(page);
            visit.wire().awaitListening();
            assertThat(page.getByTestId("question")).hasAttribute("lang", "en");
            assertThat(page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("Laufende Untertitel")))
                    .isVisible();
            int connections = visit.wire().count("ready");

            button(page, "Tasten und Einstellungen").click();
            Locator settings = page.getByRole(AriaRole.DIALOG);
            assertThat(settings.getByText("Zeit zum Nachdenken", new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
            Screens.snap(page, "room-settings-german");
            settings.getByRole(AriaRole.COMBOBOX).selectOption("en");

            assertThat(settings.getByText("Keys and settings")).isVisible();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(visit.wire().count("ready")).as("no second joining").isEqualTo(connections);
            assertThat(visit.browser().complaints()).isEmpty();
        }
    }

    @Test
    void holdsATypedInterviewInGerman(@Brief ServerProcess server) {
        try (Visit visit = new Visit(server, "german-interview", "de-DE")) {
            Page page = visit.page();
            setUpInGerman(page);
            String session = page.url().replaceAll(".*/practice/([^/]+)/check", "$1");
            assertThat(page.getByText("Dieses Gespräch wird getippt")).isVisible();
            agree(page);
            Map<Integer, Integer> answered = new HashMap<>();
            while (visit.wire().awaitListening()) {
                assertThat(page.getByTestId("question")).hasAttribute("lang", "de");
                int question = visit.wire().question();
                boolean last = visit.wire().phase().equals("candidate-questions");
                page.getByLabel("Tippen Sie Ihre Antwort")
                        .fill(last ? NO_QUESTION : answer(question, answered.merge(question, 1, Integer::sum)));
                if (last) {
                    nothingSoundsLikeAFault(page);
                    Screens.take(page, "room-german-typed");
                }
                int seen = visit.wire().count("turn");
                button(page, "Antwort absenden").click();
                visit.wire()
                        .await(
                                "turn",
                                seen,
                                turn -> turn.path("speaker").asString().equals("candidate"));
            }

            JsonNode report = visit.client()
                    .report(UUID.fromString(session), Duration.ofSeconds(20))
                    .get("report");
            assertThat(report.get("language").asString()).isEqualTo("de");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Zu Ihrem Bericht"))
                    .click();
            Locator quote = page.locator("blockquote").first();
            assertThat(quote).isVisible();
            assertThat(quote).hasAttribute("lang", "de");
            assertThat(page.getByText("Dieser Bericht ist auf")).hasCount(0);
            Screens.take(page, "report-german");
            Accessibility.assertSound(page);
            assertThat(visit.browser().complaints()).isEmpty();
        }
    }

    /// It is typed here and read: nobody offers a microphone or regrets a voice.
    private static void nothingSoundsLikeAFault(Page page) {
        assertThat(page.getByText("Antworten werden getippt · Fragen werden gezeigt, nicht gesprochen"))
                .isVisible();
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
        assertThat(button(page, "Lieber sprechen")).hasCount(0);
    }

    private static String answer(int question, int time) {
        List<String> story = STORIES.get(Math.min(question, STORIES.size() - 1));
        return story.get(Math.min(time, story.size()) - 1);
    }

    /// Nothing here speaks German: it is proposed all the same, to be typed, and what is spoken is named.
    private static void setUpInGerman(Page page) {
        SetUpPage.ask(page, STORIES.size() - 1);
        page.navigate("/practice/new");
        page.getByLabel("Stelle", new Page.GetByLabelOptions().setExact(true)).fill("Pflegefachkraft");
        assertThat(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Deutsch")))
                .isChecked();
        assertThat(page.getByText("In dieser Sprache lesen und tippen Sie; das zählt genauso."))
                .isVisible();
        assertThat(page.getByText("Gesprochen geht es hier auf Englisch.")).isVisible();
        assertThat(page.getByText("Das Gespräch wird auf Englisch geführt")).hasCount(0);
        Screens.take(page, "set-up-german-typed");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Weiter").setExact(true))
                .click();
        page.waitForURL("**/check");
    }

    private static void setUp(Page page) {
        page.navigate("/practice/new");
        page.getByLabel("Stelle", new Page.GetByLabelOptions().setExact(true)).fill("Pflegefachkraft");
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Sprache des Gesprächs"))
                .getByText("Englisch", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.getByText("Das Gespräch wird auf Englisch geführt")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        Screens.take(page, "set-up-german");
        button(page, "Weiter zum Gerätetest").click();
        page.waitForURL("**/check");
    }

    private static void agree(Page page) {
        page.getByLabel("Ich bin einverstanden").check();
        Screens.take(page, "device-check-german");
        button(page, "Zum Gespräch").click();
        page.waitForURL("**/room");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
