package io.vivavoce.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// An interview that is broken off, and how it is got rid of.
@Order(4)
@ExtendWith(ProductExtension.class)
class ShortInterviewIT {
    private static final String JOB = "Keeper of short talks";

    @Test
    void getsNoRatingAndIsReallyDeleted(ServerProcess server) throws IOException, SQLException {
        try (Visit visit = new Visit(server, "short")) {
            Page page = visit.page();
            UUID session = visit.client().createSession(Map.of("role", JOB));
            visit.client().consent(session, "standard", false);
            RoomPage room = RoomPage.open(page, session);
            visit.wire().awaitListening();
            room.end();
            assertThat(room.heading("You ended the interview")).isVisible();
            Screens.take(page, "room-ended");
            room.link("See the transcript").click();
            assertThat(page.getByText("Insufficient data").first()).isVisible();
            Screens.take(page, "insufficient-data");
            assertThat(visit.client().session(session).get("outcome").asString())
                    .isEqualTo("insufficient_data");

            assertThat(Database.of(server).rowsOf(session)).isPositive();

            delete(page);

            assertThat(visit.client()
                            .call("GET", "/api/sessions/" + session, null)
                            .status())
                    .isEqualTo(404);
            assertThat(Database.of(server).rowsOf(session)).isZero();
        }
    }

    private static void delete(Page page) {
        page.navigate("/sessions");
        Locator row = page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(JOB));
        row.first().waitFor();
        Screens.take(page, "sessions");
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete it"))
                .click();
        assertThat(row).hasCount(0);
        page.navigate("/");
        page.getByRole(AriaRole.HEADING).first().waitFor();
        Screens.take(page, "home");
    }
}
