package io.vivavoce.e2e;

import static io.vivavoce.e2e.ScreenState.click;
import static io.vivavoce.e2e.ScreenState.press;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// What a server shows of its engines for speech and language, and where other screens speak of them.
final class EngineStates {
    private static final String PROVIDERS = "/api/providers";
    private static final String USAGE = "/api/providers/usage";
    private static final String POLICY = "PUT /api/providers/policy";
    private static final String KEY = "PUT /api/providers/deepgram/key";
    private static final String TRIAL = "POST /api/providers/deepgram/trial";
    private static final String ERROR = "main [role=alert]";
    private static final String DIALOG = "dialog[open]";

    List<ScreenState> all() {
        ScreenState builtIn = seen("built in", EngineData.builtIn(), false);
        ScreenState cloud = seen("cloud", EngineData.cloud(), true);
        ScreenState asking =
                cloud.called("key asked").after(press("key of Deepgram$")).waitingFor(DIALOG);
        return List.of(
                builtIn.inGermanToo(),
                cloud.inGermanToo(),
                seen("confined", EngineData.confined(), false).inGermanToo(),
                builtIn.called("signed in")
                        .when(server -> server.answer("/api/me", AccountData.inOrganisation("admin"))),
                cloud.called("for others")
                        .when(server -> server.answer("/api/me", AccountData.inOrganisation("viewer")))
                        .inGermanToo(),
                asking,
                asking.called("no key pasted")
                        .after(click(DIALOG + " [type=submit]"))
                        .waitingFor(DIALOG + " .text-bad"),
                asking.called("key refused")
                        .when(server -> server.problem(KEY, 403, "not-allowed"))
                        .after(page -> page.locator(DIALOG + " input").fill("invented"))
                        .after(click(DIALOG + " [type=submit]"))
                        .waitingFor(DIALOG + " .text-bad"),
                cloud.called("removal asked").after(press("^Remove the key")).waitingFor(DIALOG),
                cloud.called("tried")
                        .when(server -> server.answer(TRIAL, EngineData.trial()))
                        .after(press("^Try Deepgram|^Deepgram aus"))
                        .waitingFor("[role=status] .border-bad")
                        .inGermanToo(),
                cloud.called("trial not run")
                        .when(server -> server.away(TRIAL))
                        .after(press("^Try Deepgram"))
                        .waitingFor("main li .text-bad"),
                cloud.called("switch refused")
                        .when(server -> server.problem(POLICY, 403, "not-allowed"))
                        .after(click("main [role=switch]"))
                        .waitingFor(ERROR),
                cloud.called("not an amount")
                        .after(page -> page.locator("main form input").first().fill("a lot"))
                        .after(click("main [type=submit]"))
                        .waitingFor(ERROR),
                cloud.called("usage offline").when(server -> server.away(USAGE)).waitingFor(ERROR),
                builtIn.called("loading")
                        .when(server -> server.silent(PROVIDERS))
                        .waitingFor("[aria-busy][role=status]"),
                builtIn.called("offline").when(server -> server.away(PROVIDERS)).waitingFor(ERROR),
                ScreenState.of("home", "with cloud", "/", "table")
                        .when(server -> server.answer(PROVIDERS, EngineData.cloud())
                                .answer(
                                        "/api/practice/summary",
                                        ScreenData.summary(4, ScreenData.session(Map.of()), null, true))
                                .answer("/api/sessions", ScreenData.page(ScreenData.sessions())))
                        .inGermanToo(),
                ScreenState.of("set-up", "with cloud", "/practice/new", "form")
                        .when(server -> server.answer(PROVIDERS, EngineData.cloud())));
    }

    private static ScreenState seen(String state, ObjectNode engines, boolean used) {
        return ScreenState.of("engines", state, "/engines", "main [aria-labelledby=engines-usage] p")
                .when(server -> server.answer(PROVIDERS, engines).answer(USAGE, EngineData.usage(used)));
    }
}
