package io.vivavoce.e2e;

import static io.vivavoce.e2e.ScreenData.ID;
import static io.vivavoce.e2e.ScreenState.click;
import static io.vivavoce.e2e.ScreenState.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Guides of one's own: the list, the editor, and where one is chosen.
final class GuideStates {
    private static final String LIST = "/api/guides";
    private static final String AT = LIST + "/" + ID;
    private static final String ERROR = "main [role=alert]";
    private static final String DIALOG = "dialog[open]";
    private static final String WAITING = "[aria-busy][role=status]";

    List<ScreenState> all() {
        ScreenState list = ScreenState.of("guides", "filled", "/guides", "main li a")
                .when(server -> server.answer(
                        LIST,
                        GuideData.list(
                                GuideData.item("Warehouse lead", true, false),
                                GuideData.item("Night shift, second talk with the team", false, false),
                                GuideData.item("An older one", false, true))))
                .inGermanToo();
        ScreenState editor = ScreenState.of("guide", "draft", "/guides/" + ID, "main details")
                .when(server -> server.answer(LIST, GuideData.list()).answer(AT, GuideData.guide()))
                .after(click("main details > summary"))
                .inGermanToo();
        ScreenState changed = editor.called("changed").when(server -> server.answer(AT, GuideData.changed()));
        return List.of(
                list,
                list.called("with archived").after(click("main input[type=checkbox]")),
                ScreenState.of("guides", "empty", "/guides", "main section p")
                        .when(server -> server.answer(LIST, GuideData.list())),
                list.called("file refused")
                        .when(server -> server.problem(
                                "POST /api/guides/files",
                                422,
                                "guide-file-unreadable",
                                Map.of(
                                        "errors",
                                        List.of(Map.of(
                                                "line",
                                                3,
                                                "column",
                                                10,
                                                "place",
                                                "minutes",
                                                "message",
                                                "a whole number is expected")))))
                        .after(GuideStates::giveFile)
                        .waitingFor(ERROR),
                list.called("for others")
                        .when(server -> server.answer("/api/me", AccountData.inOrganisation("viewer"))),
                list.called("loading").when(server -> server.silent(LIST)).waitingFor(WAITING),
                list.called("offline").when(server -> server.away(LIST)).waitingFor(ERROR),
                editor,
                editor.called("question open").after(click("main ol ol summary")),
                editor.called("to mend")
                        .when(server -> server.answer(AT, GuideData.unfinished()))
                        .after(press("^Publish|^Veröff"))
                        .waitingFor(ERROR)
                        .inGermanToo(),
                editor.called("drafted")
                        .when(server -> server.answer(AT, GuideData.guide().put("draftedBy", "built-in"))),
                editor.called("changed elsewhere")
                        .when(server -> server.problem("PUT " + AT + "/draft", 409, "guide-changed"))
                        .after(page -> page.locator("main input").first().fill("Mine"))
                        .waitingFor(ERROR),
                editor.called("not saved")
                        .when(server -> server.away("PUT " + AT + "/draft"))
                        .after(page -> page.locator("main input").first().fill("Mine"))
                        .waitingFor(ERROR),
                editor.called("preview")
                        .when(server -> server.answer(AT + "/preview", GuideData.preview()))
                        .after(press("^Preview|^Vorschau"))
                        .waitingFor(DIALOG + " ol")
                        .inGermanToo(),
                editor.called("bank").after(press("^Copy from")).waitingFor(DIALOG + " details"),
                changed.after(press("^Publish")).waitingFor(DIALOG + " ul"),
                changed.called("archived")
                        .when(server ->
                                server.answer(AT, GuideData.changed().put("archivedAt", "2026-11-19T08:00:00Z"))),
                editor.called("for others")
                        .when(server -> server.answer("/api/me", AccountData.inOrganisation("viewer"))),
                ScreenState.of("guide", "loading", "/guides/" + ID, WAITING)
                        .when(server -> server.answer(LIST, GuideData.list()).silent(AT)),
                ScreenState.of("guide", "offline", "/guides/" + ID, ERROR)
                        .when(server -> server.answer(LIST, GuideData.list()).away(AT)),
                ScreenState.of("set-up", "with guides", "/practice/new", "form")
                        .with("localStorage.removeItem('vivavoce.set-up');")
                        .when(server ->
                                server.answer(LIST, GuideData.list(GuideData.item("Warehouse lead", false, false))))
                        .after(page -> page.locator("form select").first().selectOption(ID)));
    }

    private static void giveFile(Page page) {
        page.locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload(
                        "guide.yaml", "application/yaml", "minutes: many".getBytes(StandardCharsets.UTF_8)));
    }
}
