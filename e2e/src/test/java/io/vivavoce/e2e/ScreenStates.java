package io.vivavoce.e2e;

import static io.vivavoce.e2e.ScreenData.AT;
import static io.vivavoce.e2e.ScreenData.ID;
import static io.vivavoce.e2e.ScreenState.click;
import static io.vivavoce.e2e.ScreenState.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Every screen outside the room, in every state it has.
final class ScreenStates {
    private static final String SUMMARY = "/api/practice/summary";
    private static final String OPTIONS = "/api/practice/options";
    private static final String LIST = "/api/sessions";
    private static final String RESUMES = "/api/resumes";
    private static final String MINUTES = "/api/minutes";
    private static final String ERROR = "[role=alert]";
    private static final String LONG_NAME = "a-file-with-quite-a-long-name-2026-final-version.pdf";
    private static final String WAITING = "[aria-busy][role=status]";

    /// Lets the microphone of the page behave as given, and the browser ask anew.
    static final String NOT_ASKED_YET =
            "navigator.permissions.query = async () => ({ state: 'prompt', addEventListener() {} });";

    private final JsonNode options;
    private final JsonNode sample;

    /// @param options what the server offers
    /// @param sample the sample interview, whose report is a real one
    ScreenStates(JsonNode options, JsonNode sample) {
        this.options = options;
        this.sample = sample;
    }

    List<ScreenState> all() {
        List<ScreenState> all = new ArrayList<>();
        all.addAll(home());
        all.addAll(setUp());
        all.addAll(check());
        all.addAll(resumes());
        all.addAll(minutes());
        all.addAll(new RoomStates().all());
        all.addAll(report());
        all.addAll(shared());
        all.addAll(history());
        all.addAll(sampleScreens());
        all.addAll(measure());
        all.addAll(new PracticeStates(sample.get("report")).all());
        all.addAll(new AccountStates().all());
        all.addAll(new EngineStates().all());
        all.addAll(new GuideStates().all());
        all.add(ScreenState.of("elsewhere", "not found", "/nowhere", "h1"));
        return all;
    }

    private static String microphone(String answer) {
        return NOT_ASKED_YET + "navigator.mediaDevices.getUserMedia = () => " + answer + ";";
    }

    private List<ScreenState> home() {
        ObjectNode latest = ScreenData.session(Map.of());
        ScreenState home = ScreenState.of("home", "with sessions", "/", "table")
                .when(server -> server.answer(SUMMARY, ScreenData.summary(4, latest, null, true))
                        .answer(LIST, ScreenData.page(ScreenData.sessions())))
                .inGermanToo();
        ScreenState plain = ScreenState.of("home", "first visit", "/", "#start")
                .when(server -> server.answer(SUMMARY, ScreenData.summary(0, null, null, false)))
                .inGermanToo();
        return List.of(
                plain,
                home,
                home.called("interview open")
                        .when(server -> server.answer(
                                SUMMARY, ScreenData.summary(4, latest, ScreenData.inProgress(Map.of()), false))),
                plain.called("no engines")
                        .when(server -> server.answer(OPTIONS, ScreenData.options(options, "missing", "missing"))),
                ScreenState.of("home", "loading", "/", WAITING)
                        .when(server -> server.silent(SUMMARY).silent(OPTIONS)),
                ScreenState.of("home", "error", "/", ERROR)
                        .when(server -> server.problem(SUMMARY, 409, "conflict").problem(OPTIONS, 409, "conflict")),
                ScreenState.of("home", "offline", "/", ERROR)
                        .when(server -> server.away(SUMMARY).away(OPTIONS).away(LIST))
                        .inGermanToo());
    }

    private List<ScreenState> setUp() {
        ScreenState empty = ScreenState.of("set-up", "empty", "/practice/new", "form")
                .with("localStorage.removeItem('vivavoce.set-up');")
                .inGermanToo();
        return List.of(
                empty,
                empty.called("filled").after(page -> {
                    page.locator("form input").first().fill("Operations coordinator");
                    page.locator("form textarea")
                            .first()
                            .fill("You plan deliveries, talk with shops and drivers, and keep the order sheet true.");
                }),
                empty.called("nothing filled in").after(click("form [type=submit], form button.w-full")),
                empty.called("unreadable file")
                        .when(server -> server.answer(
                                "POST /api/upload-resume",
                                unreadable(
                                        "The file is locked with a password. Save it without one, or paste the text.")))
                        .after(ScreenStates::giveFile),
                empty.called("file too large")
                        .when(server -> server.problem("POST /api/upload-resume", 413, "payload-too-large"))
                        .after(ScreenStates::giveFile),
                ScreenState.of("set-up", "loading", "/practice/new", WAITING).when(server -> server.silent(OPTIONS)),
                ScreenState.of("set-up", "offline", "/practice/new", ERROR).when(server -> server.away(OPTIONS)));
    }

    private static List<ScreenState> resumes() {
        ScreenState several = ScreenState.of("resumes", "several", "/resumes", "main li")
                .when(server -> server.answer(RESUMES, PracticeData.resumes(10)))
                .inGermanToo();
        return List.of(
                several,
                several.called("full").when(server -> server.answer(RESUMES, PracticeData.resumes(2))),
                several.called("rename asked").after(press("^Rename")).waitingFor("dialog[open]"),
                several.called("remove asked").after(press("^Remove")).waitingFor("dialog[open]"),
                ScreenState.of("resumes", "none", "/resumes", "main section")
                        .when(server -> server.answer(RESUMES, PracticeData.noResumes())),
                ScreenState.of("resumes", "offline", "/resumes", ERROR).when(server -> server.away(RESUMES)));
    }

    private List<ScreenState> minutes() {
        ScreenState home = ScreenState.of("home", "minutes counted", "/", "#minutes")
                .when(server -> server.answer(OPTIONS, PracticeData.counted(options, 2_880, 0))
                        .answer(MINUTES, PracticeData.minutes()))
                .inGermanToo();
        return List.of(
                home,
                home.called("minutes in and out")
                        .after(press("^In and out|^Verlauf"))
                        .waitingFor("dialog[open] li"),
                ScreenState.of("set-up", "few minutes left", "/practice/new", "form")
                        .when(server -> server.answer(OPTIONS, PracticeData.counted(options, 400, 0)))
                        .inGermanToo(),
                ScreenState.of("set-up", "minutes held", "/practice/new", "form")
                        .when(server -> server.answer(OPTIONS, PracticeData.counted(options, 30, 1_200))
                                .answer(RESUMES, PracticeData.resumes(10)))
                        .inGermanToo());
    }

    private static ObjectNode unreadable(String why) {
        return ScreenData.node(Map.of(
                        "resumeUrl", "/api/resumes/" + ID,
                        "extractionError", why,
                        "resumeId", ID,
                        "fileName", LONG_NAME,
                        "words", 0))
                .putNull("resumeText");
    }

    private static void giveFile(Page page) {
        page.locator("input[type=file]")
                .first()
                .setInputFiles(
                        new FilePayload(LONG_NAME, "application/pdf", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII)));
        page.waitForLoadState();
    }

    private List<ScreenState> check() {
        String path = "/practice/" + ID + "/check";
        ScreenState check = ScreenState.of("check", "not asked yet", path, "#easier")
                .when(server -> server.answer(AT, ScreenData.created(Map.of())))
                .inGermanToo();
        return List.of(
                check.with(NOT_ASKED_YET),
                check.called("asking").with(microphone("new Promise(() => {})")).after(press("Turn on")),
                check.called("denied")
                        .with(microphone("Promise.reject(new DOMException('no', 'NotAllowedError'))"))
                        .after(press("Turn on")),
                check.called("no microphone")
                        .with(microphone("Promise.reject(new DOMException('no', 'NotFoundError'))"))
                        .after(press("Turn on")),
                check.called("microphone on")
                        .after(page -> page.locator("main select:not([disabled])")
                                .first()
                                .waitFor()),
                check.called("typing, agreed").after(page -> {
                    page.getByRole(AriaRole.SWITCH).nth(2).check();
                    page.getByRole(AriaRole.CHECKBOX).first().check();
                }),
                check.called("no engines")
                        .when(server -> server.answer(OPTIONS, ScreenData.options(options, "missing", "missing"))),
                ScreenState.of("check", "loading", path, WAITING).when(server -> server.silent(AT)),
                ScreenState.of("check", "offline", path, ERROR).when(server -> server.away(AT)));
    }

    private List<ScreenState> report() {
        String path = "/sessions/" + ID;
        JsonNode report = sample.get("report");
        Map<String, Object> turns = Map.of("turns", sample.get("turns"));
        ScreenState ready = ScreenState.of("report", "ready", path, "blockquote")
                .when(server -> PracticeStates.beside(server, report))
                .when(server -> server.answer(AT, ScreenData.session(Map.of()))
                        .answer(AT + "/report", ScreenData.reportState("ready", null, report))
                        .answer(AT + "/transcript", turns)
                        .answer(AT + "/evaluations", ScreenData.runs(report)))
                .inGermanToo();
        return List.of(
                ready,
                ready.called("a quote in the transcript").after(press("Show in transcript")),
                ready.called("download").after(press("^Download$")),
                ready.called("sharing")
                        .when(server -> server.answer(AT + "/share-links", ScreenData.shareLinks()))
                        .after(press("^(Share|Teilen)$"))
                        .waitingFor("dialog li")
                        .inGermanToo(),
                without(ready, "pending", "pending", null),
                without(ready, "insufficient data", "insufficient-data", "The interview was shorter than two minutes."),
                without(ready, "failed", "failed", "The evaluation failed."),
                without(ready, "not ended", "not-ended", null),
                ScreenState.of("report", "not found", path, "h1")
                        .when(server -> server.problem(AT, 404, "session-not-found")),
                ScreenState.of("report", "loading", path, WAITING).when(server -> server.silent(AT)),
                ScreenState.of("report", "offline", path, ERROR).when(server -> server.away(AT)));
    }

    private List<ScreenState> shared() {
        String read = "/api/shared/token";
        ScreenState whole = ScreenState.of("shared", "with transcript", "/shared/token", "blockquote")
                .when(server -> server.answer(read, ScreenData.shared(sample, true)))
                .inGermanToo();
        return List.of(
                whole,
                whole.called("report only").when(server -> server.answer(read, ScreenData.shared(sample, false))),
                ScreenState.of("shared", "gone", "/shared/token", "h1")
                        .when(server -> server.problem(read, 404, "share-not-found"))
                        .inGermanToo(),
                ScreenState.of("shared", "too often", "/shared/token", ERROR).when(server -> server.tooMany(read, 60)),
                ScreenState.of("shared", "loading", "/shared/token", WAITING).when(server -> server.silent(read)));
    }

    private static ScreenState without(ScreenState ready, String name, String state, @Nullable String reason) {
        return new ScreenState(
                        ready.screen(),
                        name,
                        ready.path(),
                        "#transcript p.voice",
                        ready.server(),
                        "",
                        page -> {},
                        false)
                .when(server -> server.answer(AT + "/report", ScreenData.reportState(state, reason, null)));
    }

    private List<ScreenState> history() {
        ScreenState filled = ScreenState.of("history", "filled", "/sessions", "table")
                .when(server -> server.answer(LIST, ScreenData.page(ScreenData.sessions())));
        return List.of(
                ScreenState.of("history", "empty", "/sessions", "main a")
                        .when(server -> server.answer(LIST, ScreenData.page(List.of()))),
                filled.inGermanToo(),
                filled.called("delete asked").after(press("^Delete")),
                filled.called("delete failed")
                        .when(server -> server.problem("DELETE " + AT, 503, "database-unavailable"))
                        .after(press("^Delete"))
                        .after(click("dialog button:last-of-type")),
                ScreenState.of("history", "loading", "/sessions", WAITING).when(server -> server.silent(LIST)),
                ScreenState.of("history", "offline", "/sessions", ERROR).when(server -> server.away(LIST)));
    }

    private static List<ScreenState> sampleScreens() {
        ScreenState sample = ScreenState.of("sample", "opened", "/sample", "[data-line='0']");
        return List.of(
                sample.inGermanToo(),
                sample.called("in the middle").after(page -> {
                    page.locator("[type=range]").focus();
                    for (int line = 0; line < 6; line++) {
                        page.keyboard().press("ArrowRight");
                    }
                }),
                sample.called("over").after(page -> {
                    page.locator("[type=range]").focus();
                    page.keyboard().press("End");
                }),
                ScreenState.of("sample", "loading", "/sample", WAITING).when(server -> server.silent("/api/sample")),
                ScreenState.of("sample", "offline", "/sample", ERROR).when(server -> server.away("/api/sample")),
                ScreenState.of("sample", "report", "/sample/report", "blockquote")
                        .inGermanToo(),
                ScreenState.of("sample", "report offline", "/sample/report", ERROR)
                        .when(server -> server.away("/api/sample")));
    }

    private List<ScreenState> measure() {
        ScreenState measure = ScreenState.of("measure", "microphone on", "/measure", "[data-testid=paragraph]")
                .after(page ->
                        page.locator("main select:not([disabled])").first().waitFor());
        ScreenState read = measure.called("measured")
                .when(server -> server.answer(
                        "POST /api/voice/transcribe",
                        Map.of(
                                "text",
                                "on a bright thursday morning the young gardener shows a sharp pair of scissors and cut yellow roses beside the old bridge a huge great cloud moved slowly over the village so she put on her jacket closed the wooden gate and hurried home there her father was boiling fresh fish and it was a pleasure to thing of the weather out side",
                                "language",
                                "en",
                                "confidence",
                                0.7,
                                "provider",
                                "pocketsphinx",
                                "duration",
                                25.0)))
                .after(press("Start reading|Vorlesen beginnen"))
                .after(page -> page.waitForTimeout(1_300))
                .after(press("done reading|Fertig gelesen"))
                .after(page -> page.locator("[data-testid=measured]").waitFor())
                .inGermanToo();
        return List.of(
                ScreenState.of("measure", "not asked yet", "/measure", "[data-testid=paragraph]")
                        .with(NOT_ASKED_YET),
                measure,
                read,
                ScreenState.of("measure", "no recogniser", "/measure", "main h1")
                        .when(server -> server.answer(OPTIONS, ScreenData.options(options, "missing", "working"))),
                ScreenState.of("measure", "offline", "/measure", ERROR).when(server -> server.away(OPTIONS)));
    }
}
