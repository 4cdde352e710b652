package io.vivavoce.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers of the server for states that are hard to bring about: invented, in the shapes of the real ones.
final class ScreenData {
    static final String ID = "01980000-0000-7000-8000-00000000000a";
    static final String AT = "/api/sessions/" + ID;

    private ScreenData() {}

    static ObjectNode node(Map<String, Object> values) {
        return ProductClient.JSON.valueToTree(values);
    }

    /// A question, asked by a request.
    static ObjectNode asked() {
        ObjectNode asked = node(Map.of(
                "sessionId",
                ID,
                "questionNumber",
                2,
                "totalQuestions",
                6,
                "text",
                "Tell me about a time when a delivery went wrong. What did you do first?"));
        asked.setAll(node(
                Map.of("done", false, "isFollowUp", false, "turn", 4, "remainingSeconds", 840, "timeWarning", false)));
        return asked;
    }

    static ObjectNode session(Map<String, Object> others) {
        ObjectNode session = node(Map.of(
                "id", ID,
                "status", "completed",
                "outcome", "valid",
                "endReason", "finished",
                "jobTitle", "Operations coordinator",
                "company", "Larkfield Foods",
                "candidateName", "Noor",
                "interviewType", "behavioural",
                "difficulty", "standard",
                "language", "en"));
        session.setAll(node(Map.of(
                "totalQuestions",
                6,
                "budgetMs",
                1_200_000,
                "elapsedMs",
                1_034_000,
                "timing",
                "standard",
                "typing",
                false,
                "consentGiven",
                true)));
        session.setAll(node(Map.of(
                "createdAt", "2026-11-18T08:00:00Z",
                "startTime", "2026-11-18T08:01:00Z",
                "completedAt", "2026-11-18T08:20:00Z",
                "reportState", "ready",
                "finalScore", 3.4)));
        session.putNull("redo").putNull("recognition");
        session.setAll(node(others));
        return session.get("reportState").asString().equals("ready") ? session : session.putNull("finalScore");
    }

    /// Set up, and not begun.
    static ObjectNode created(Map<String, Object> others) {
        ObjectNode session =
                session(Map.of("status", "created", "elapsedMs", 0, "reportState", "none", "consentGiven", false));
        for (String later : List.of("outcome", "endReason", "startTime", "completedAt")) {
            session.putNull(later);
        }
        session.setAll(node(others));
        return session;
    }

    static ObjectNode inProgress(Map<String, Object> others) {
        return created(ScriptedServer.with(
                Map.of("status", "in_progress", "consentGiven", true, "elapsedMs", 312_000), others));
    }

    static List<ObjectNode> sessions() {
        return List.of(
                session(Map.of()),
                session(Map.of(
                        "id", "01980000-0000-7000-8000-00000000000b",
                        "jobTitle", "Sachbearbeitung Forderungsmanagement und Kundenbuchhaltung",
                        "company", "Vereinigte Wasserwerke Nordhausen",
                        "difficulty", "intense",
                        "outcome", "insufficient_data",
                        "reportState", "insufficient_data",
                        "elapsedMs", 64_000)),
                session(Map.of(
                        "id", "01980000-0000-7000-8000-00000000000c",
                        "jobTitle", "Night nurse",
                        "company", "",
                        "difficulty", "warmup",
                        "reportState", "pending")),
                inProgress(Map.of("id", "01980000-0000-7000-8000-00000000000d", "jobTitle", "Shift lead")));
    }

    static ObjectNode page(List<ObjectNode> sessions) {
        return node(Map.of("sessions", sessions)).putNull("next");
    }

    /// @param open the interview in progress, if there is one
    static ObjectNode summary(int sessions, @Nullable ObjectNode latest, @Nullable ObjectNode open, boolean fix) {
        ObjectNode summary = node(Map.of("sessions", sessions))
                .putNull("latest")
                .putNull("inProgress")
                .putNull("priorityFix");
        if (latest != null) {
            summary.set("latest", latest);
        }
        if (open != null) {
            summary.set("inProgress", open);
        }
        if (fix) {
            String text = "Close with what was different afterwards, best with a before and an after.";
            summary.set("priorityFix", node(Map.of("text", text, "language", "en", "sessionId", ID)));
        }
        return summary;
    }

    static ObjectNode reportState(String state, @Nullable String reason, @Nullable JsonNode report) {
        ObjectNode answer = node(Map.of("state", state));
        if (reason != null) {
            answer.put("reason", reason);
        }
        if (report != null) {
            answer.set("report", report);
        }
        return answer;
    }

    static Map<String, Object> runs(JsonNode report) {
        return Map.of("runs", List.of(run(2, report), run(1, report)));
    }

    /// A link in use, one that is over and one that was taken back.
    static Map<String, Object> shareLinks() {
        return Map.of(
                "days",
                List.of(7, 30, 90),
                "links",
                List.of(
                        shareLink("a", "2099-01-01T08:00:00Z", 3)
                                .put("lastOpenedAt", "2026-11-19T08:00:00Z")
                                .putNull("revokedAt"),
                        shareLink("b", "2026-11-19T08:00:00Z", 1)
                                .put("lastOpenedAt", "2026-11-18T09:00:00Z")
                                .putNull("revokedAt"),
                        shareLink("c", "2099-01-01T08:00:00Z", 0)
                                .putNull("lastOpenedAt")
                                .put("revokedAt", "2026-11-18T10:00:00Z")));
    }

    private static ObjectNode shareLink(String last, String expires, int opened) {
        return node(Map.of(
                "id",
                ID.substring(0, ID.length() - 1) + last,
                "sessionId",
                ID,
                "transcript",
                opened > 1,
                "name",
                opened == 1,
                "createdAt",
                "2026-11-18T08:30:00Z",
                "expiresAt",
                expires,
                "opened",
                opened));
    }

    static ObjectNode shared(JsonNode sample, boolean transcript) {
        ObjectNode shared = node(Map.of("nameShown", transcript, "expiresAt", "2099-01-01T08:00:00Z"));
        shared.set("session", sample.get("session"));
        shared.set("report", sample.get("report"));
        return transcript ? (ObjectNode) shared.set("turns", sample.get("turns")) : shared.putNull("turns");
    }

    private static Map<String, Object> run(int number, JsonNode report) {
        return Map.of(
                "id",
                number == 2 ? report.get("runId").asString() : "01980000-0000-7000-8000-00000000000e",
                "number",
                number,
                "engine",
                "built-in",
                "rubricVersion",
                report.get("rubricVersion").asString(),
                "createdAt",
                "2026-11-18T08:21:00Z",
                "total",
                3.4,
                "status",
                "ready");
    }

    /// The options as the server gives them, with engines in another state.
    static JsonNode options(JsonNode real, String recognizer, String voice) {
        JsonNode changed = real.deepCopy();
        JsonNode engines = changed.get("engines");
        ((ObjectNode) engines.get("recognizer")).put("state", recognizer);
        ((ObjectNode) engines.get("voice")).put("state", voice);
        return changed;
    }

    static Map<String, Object> ready(boolean captions) {
        List<Map<String, Object>> lines = new ArrayList<>();
        if (captions) {
            lines.add(line(
                    0,
                    "interviewer",
                    "Hello, and welcome. I'm Arjun. I am an artificial intelligence, not a person. What are you working on at the moment?",
                    1_000));
            lines.add(line(
                    1,
                    "candidate",
                    "Right now I look after the morning deliveries of a small bakery chain, so six shops and two vans.",
                    14_000));
            lines.add(line(
                    2,
                    "interviewer",
                    "All right. Tell me about a time something you were responsible for started to go wrong. What did you do?",
                    25_000));
        }
        return Map.of(
                "type",
                "ready",
                "protocol",
                1,
                "sessionId",
                ID,
                "resumed",
                false,
                "token",
                "t",
                "speaker",
                Map.of("sampleRate", 16_000),
                "persona",
                "Arjun",
                "captions",
                lines);
    }

    private static Map<String, Object> line(int sequence, String speaker, String text, long at) {
        return Map.of("sequence", sequence, "speaker", speaker, "text", text, "at", at, "interrupted", sequence == 2);
    }

    static Map<String, Object> state(String activity, Map<String, Object> others) {
        return ScriptedServer.with(
                Map.of(
                        "type",
                        "state",
                        "activity",
                        activity,
                        "phase",
                        "questions",
                        "question",
                        Map.of(
                                "number",
                                1,
                                "total",
                                6,
                                "text",
                                "Tell me about a time something you were responsible for started to go wrong. What did you do?",
                                "followUp",
                                false),
                        "clock",
                        Map.of("elapsedMs", 31_000, "budgetMs", 1_200_000, "running", true),
                        "timing",
                        "standard",
                        "muted",
                        false,
                        "hearing",
                        true,
                        "recognizer",
                        "working",
                        "voice",
                        "working"),
                others);
    }

    static Map<String, Object> caption() {
        return Map.of(
                "type",
                "caption",
                "speaker",
                "candidate",
                "at",
                34_000,
                "text",
                "Last October I was responsible for the delivery plan,",
                "interim",
                "and on a Monday at five");
    }

    static Map<String, Object> sentence(int index, String text) {
        return Map.of("type", "sentence", "reply", 1, "index", index, "text", text, "startMs", 0);
    }

    static Map<String, Object> notice(String code) {
        return Map.of("type", "notice", "code", code, "text", code);
    }
}
