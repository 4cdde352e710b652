package io.vivavoce.e2e;

import static io.vivavoce.e2e.ScreenData.AT;
import static io.vivavoce.e2e.ScreenData.ID;
import static io.vivavoce.e2e.ScreenState.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The room in every state it has, on a line that a script holds.
final class RoomStates {
    private static final String QUESTION = "[data-testid=question]";
    private static final int RECORDED_MS = 300;
    private static final String CLOSED = "main h1:not(.sr-only)";

    List<ScreenState> all() {
        ScreenState listening = room(
                        "listening", "listening", "[data-testid=open-caption]:visible", ScreenData.caption())
                .inGermanToo();
        return List.of(
                ScreenState.of("room", "connecting", path(), "[data-stage=connecting]")
                        .when(RoomStates::open),
                room(
                        "speaking",
                        "speaking",
                        stage("speaking"),
                        Map.of("type", "reply", "reply", 1, "state", "started"),
                        ScreenData.sentence(0, "All right. Here is the next question.")),
                listening,
                room("thinking", "thinking", stage("thinking")),
                room("paused", "paused", stage("paused")).inGermanToo(),
                room("reconnecting", "listening", stage("reconnecting"))
                        .when(server -> server.hangsUp(1011).staysAway())
                        .inGermanToo(),
                room("typing", "listening", "textarea")
                        .when(server -> server.answer(AT, ScreenData.inProgress(Map.of("typing", true))))
                        .inGermanToo(),
                room(
                                "typed, nothing speaks",
                                "listening",
                                "textarea",
                                ScreenData.state("listening", Map.of("recognizer", "missing", "voice", "missing")),
                                ScreenData.notice("recognizer-missing"),
                                ScreenData.notice("voice-missing"))
                        .when(server -> server.answer(AT, ScreenData.inProgress(Map.of("typing", true))))
                        .inGermanToo(),
                listening.called("muted").waitingFor(stage("listening")).after(press("^Mute")),
                room("microphone denied", "listening", "textarea")
                        .with(
                                "navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));"),
                room(
                                "notices",
                                "listening",
                                stage("listening"),
                                ScreenData.notice("recognizer-recovering"),
                                ScreenData.notice("storage-waiting"),
                                ScreenData.notice("time-warning"))
                        .inGermanToo(),
                listening
                        .called("captions hidden")
                        .waitingFor(stage("listening"))
                        .after(page -> {
                            page.locator(stage("listening")).waitFor();
                            page.keyboard().press("c");
                        }),
                listening.called("end asked").waitingFor("dialog[open]").after(page -> {
                    page.locator(stage("listening")).waitFor();
                    if (page.viewportSize().width > 1_000) {
                        press("^End").accept(page);
                    } else {
                        press("^More").accept(page);
                        press("End").accept(page);
                    }
                }),
                listening.called("keys and settings").waitingFor("dialog[open]").after(page -> {
                    page.locator(stage("listening")).waitFor();
                    page.keyboard().press("?");
                }),
                byRequests("by requests", stage("listening")).inGermanToo(),
                byRequests("by requests, answer not sent", stage("reconnecting"))
                        .when(server -> server.away("POST /api/v1/interview/answer"))
                        .after(page -> {
                            page.locator(stage("listening")).waitFor();
                            page.waitForTimeout(RECORDED_MS);
                            press("^I’m done").accept(page);
                        }),
                room("ended", "listening", CLOSED, ended("finished", "valid")).inGermanToo(),
                room("ended too soon", "listening", CLOSED, ended("ended-by-candidate", "insufficient-data")),
                room("ended by a failure", "listening", CLOSED, ended("technical-failure", "technical-failure")),
                room("replaced", "listening", CLOSED).when(server -> server.hangsUp(4409)),
                room("failed", "listening", CLOSED).when(server -> server.hangsUp(4400)),
                room("without consent", "listening", CLOSED).when(server -> server.hangsUp(4403)),
                ScreenState.of("room", "offline", path(), "[role=alert]").when(server -> server.away(AT)));
    }

    private static String path() {
        return "/practice/" + ID + "/room";
    }

    private static String stage(String name) {
        return "[data-stage=" + name + "] " + QUESTION;
    }

    private static Map<String, Object> ended(String reason, String outcome) {
        return Map.of("type", "ended", "reason", reason, "outcome", outcome);
    }

    private static ScriptedServer open(ScriptedServer server) {
        return server.answer(AT, ScreenData.inProgress(Map.of()))
                .answer(
                        "POST " + AT + "/connection",
                        Map.of("webSocketPath", "/ws/interview", "token", "t", "expiresAt", "2026-11-20T10:00:00Z"));
    }

    /// Without a live line, on a server that has no voice.
    private static ScreenState byRequests(String name, String ready) {
        return ScreenState.of("room", name, path(), ready)
                .when(server -> open(server)
                        .letsNoLineThrough()
                        .answer(AT + "/transcript", Map.of("turns", List.of()))
                        .away("POST /api/voice/synthesize")
                        .answer("POST /api/interview/respond", ScreenData.asked()));
    }

    @SafeVarargs
    private static ScreenState room(String name, String activity, String ready, Map<String, Object>... last) {
        List<Object> messages = new ArrayList<>();
        messages.add(ScreenData.ready(true));
        messages.add(ScreenData.state(activity, Map.of()));
        messages.addAll(List.of(last));
        return ScreenState.of("room", name, path(), ready)
                .when(server -> open(server).says(messages));
    }
}
