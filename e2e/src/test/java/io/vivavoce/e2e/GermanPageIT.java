package io.vivavoce.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Someone whose browser speaks German comes to an interview that is held in English.
@Order(7)
@ExtendWith(ProductExtension.class)
class GermanPageIT {
    @Test
    void leadsIntoTheEnglishInterviewInGerman(ServerProcess server) {
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

    private static void setUp(Page page) {
        page.navigate("/practice/new");
        page.getByLabel("Stelle", new Page.GetByLabelOptions().setExact(true)).fill("Pflegefachkraft");
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
