package io.vivavoce.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every screen in every state, wide, narrow and at 200 %, light and dark: what axe-core finds, what moves, what does
/// not fit, and where the focus is. With `-Dvivavoce.pictures=true` it leaves a picture of each.
@Order(8)
@Tag("screens")
@ExtendWith(ProductExtension.class)
class EveryScreenIT {
    private static final double REACHED_WITHIN_MS = 8_000;
    private static final Set<String> KEYBOARD = Set.of(
            "home-with-sessions",
            "set-up-filled",
            "check-typing,-agreed",
            "room-listening",
            "room-typing",
            "report-ready",
            "history-filled",
            "sample-over",
            "sample-report",
            "measure-measured",
            "sign-in-with-others",
            "organisation-owner",
            "api-keys-filled",
            "audit-filled",
            "engines-cloud",
            "profile-filled",
            "attempts-side-by-side",
            "progress-as-a-table",
            "compare-same-rubric",
            "answers-editing",
            "mailbox-filled");

    /// What comes about after the screen has loaded may move what is there.
    private static final Set<String> LATER = Set.of(
            "check-no-microphone",
            "check-denied",
            "room-reconnecting",
            "room-microphone-denied",
            "home-interview-open",
            "guides-with-archived",
            "room-captions-hidden",
            "room-notices",
            "room-by-requests",
            "room-by-requests,-answer-not-sent");

    /// Screens with rows of small things side by side: room for a finger is asked of the others.
    private static final Set<String> DENSE = Set.of("check", "report", "shared", "sample", "compare");

    private final List<String> findings = new ArrayList<>();

    @Test
    void isSoundOnAWideWindowAndAtTwiceTheSize(ServerProcess server) {
        walk(server, "en-GB", 1440, state -> true, (state, look) -> {
            steady(state, look);
            look.still();
            themes(state, look, "");
            look.plain(state.name());
            look.page().setViewportSize(720, 450);
            look.sound("at 200 %");
            look.fits("at 200 %");
        });
        assertThat(findings).isEmpty();
        StateTable.require(states(server));
    }

    @Test
    void isSoundOnAPhone(ServerProcess server) {
        walk(server, "en-GB", 390, state -> true, (state, look) -> {
            steady(state, look);
            look.still();
            look.fits("at 390 px");
            if (!DENSE.contains(state.screen())) {
                look.touchable();
            }
            themes(state, look, "-phone");
            look.page().setViewportSize(320, 640);
            look.fits("at 320 px");
        });
        assertThat(findings).isEmpty();
    }

    @Test
    void isSoundInGerman(ServerProcess server) {
        walk(server, "de-DE", 390, ScreenState::german, (state, look) -> {
            look.fits("at 390 px");
            look.sound("in German");
            look.picture(state.name() + "-german-phone");
            look.page().setViewportSize(320, 640);
            look.fits("at 320 px");
            look.picture(state.name() + "-german-narrow");
        });
        walk(server, "de-DE", 1440, ScreenState::german, (state, look) -> {
            look.fits("at 1440 px");
            look.picture(state.name() + "-german");
        });
        assertThat(findings).isEmpty();
    }

    @Test
    void showsTheFocusAndNeverCoversIt(ServerProcess server) {
        for (int width : new int[] {1440, 390}) {
            walk(server, "en-GB", width, state -> KEYBOARD.contains(state.name()), (state, look) -> look.tabsThrough());
        }
        assertThat(findings).isEmpty();
    }

    private static void steady(ScreenState state, Look look) {
        if (!LATER.contains(state.name())) {
            look.steady();
        }
    }

    private static void themes(ScreenState state, Look look, String suffix) {
        look.sound("light");
        look.picture(state.name() + suffix);
        look.theme(ColorScheme.DARK);
        look.coloursSound("dark");
        look.picture(state.name() + suffix + "-dark");
        look.theme(ColorScheme.LIGHT);
    }

    private void walk(
            ServerProcess server,
            String locale,
            int width,
            Predicate<ScreenState> which,
            BiConsumer<ScreenState, Look> check) {
        try (Chromium browser = Chromium.sized(server, locale, width)) {
            for (ScreenState state : states(server)) {
                if (which.test(state)) {
                    visit(browser, state, width, check);
                }
            }
        }
    }

    private void visit(Chromium browser, ScreenState state, int width, BiConsumer<ScreenState, Look> check) {
        String where = state.screen() + ", " + state.state() + ", " + width + " px: ";
        Page page = browser.page();
        page.setDefaultTimeout(REACHED_WITHIN_MS);
        try {
            state.open(page);
            check.accept(state, new Look(page, finding -> note(where + finding)));
        } catch (PlaywrightException e) {
            Screens.last(page, "lost-" + state.name());
            note(where + "not reached: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        } finally {
            page.close();
        }
    }

    private void note(String finding) {
        findings.add(finding);
        System.out.println(finding);
    }

    private static List<ScreenState> states(ServerProcess server) {
        try (ProductClient client = new ProductClient(server.address())) {
            return new ScreenStates(
                            client.call("GET", "/api/practice/options", null).body(),
                            client.call("GET", "/api/sample", null).body())
                    .all().stream()
                            .filter(state -> state.name().matches(System.getProperty("vivavoce.states", ".*")))
                            .toList();
        }
    }
}
