package io.vivavoce.e2e;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    static Map<String, Object> session(Map<String, ?> others) {
        Map<String, Object> session = new LinkedHashMap<>();
        session.put("id", ID);
        session.put("status", "completed");
        session.put("outcome", "valid");
        session.put("endReason", "finished");
        session.put("jobTitle", "Operations coordinator");
        session.put("company", "Larkfield Foods");
        session.put("candidateName", "Noor");
        session.put("interviewType", "behavioural");
        session.put("difficulty", "standard");
        session.put("language", "en");
        session.put("totalQuestions", 6);
        session.put("budgetMs", 1_200_000);
        session.put("elapsedMs", 1_034_000);
        session.put("timing", "standard");
        session.put("typing", false);
        session.put("consentGiven", true);
        session.put("createdAt", "2026-11-18T08:00:00Z");
        session.put("startTime", "2026-11-18T08:01:00Z");
        session.put("completedAt", "2026-11-18T08:20:00Z");
        session.put("reportState", "ready");
        session.put("finalScore", 3.4);
        session.putAll(others);
        if (!"ready".equals(session.get("reportState"))) {
            session.put("finalScore", null);
        }
        return session;
    }

    /// Set up, and not begun.
    static Map<String, Object> created(Map<String, ?> others) {
        Map<String, Object> session = session(Map.of(
                "status", "created", "elapsedMs", 0, "reportState", "none", "consentGiven", false));
        for (String later : List.of("outcome", "endReason", "startTime", "completedAt", "finalScore")) {
            session.put(later, null);
        }
        session.putAll(others);
        return session;
    }

    static Map<String, Object> inProgress(Map<String, ?> others) {
        return created(ScriptedServer.with(
                Map.of("status", "in_progress", "consentGiven", true, "elapsedMs", 312_000), others));
    }

    static List<Map<String, Object>> sessions() {
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

    static Map<String, Object> page(List<Map<String, Object>> sessions) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("sessions", sessions);
        page.put("next", null);
        return page;
    }

    static Map<String, Object> summary(int sessions, @Nullable Object latest, @Nullable Object open, boolean fix) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("sessions", sessions);
        summary.put("latest", latest);
        summary.put("inProgress", open);
        summary.put(
                "priorityFix",
                fix
                        ? Map.of(
                                "text",
                                "Close with what was different afterwards, best with a before and an after.",
                                "sessionId",
                                ID)
                        : null);
        return summary;
    }

    static Map<String, Object> reportState(String state, @Nullable String reason, @Nullable JsonNode report) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("state", state);
        answer.put("reason", reason);
        answer.put("report", report);
        return answer;
    }

    static Map<String, Object> runs(JsonNode report) {
        return Map.of("runs", List.of(run(2, report), run(1, report)));
    }

    private static Map<String, Object> run(int number, JsonNode report) {
        return Map.of(
                "id", number == 2 ? report.get("runId").asString() : "01980000-0000-7000-8000-00000000000e",
                "number", number,
                "engine", "built-in",
                "rubricVersion", report.get("rubricVersion").asString(),
                "createdAt", "2026-11-18T08:21:00Z",
                "total", 3.4,
                "status", "ready");
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
            lines.add(line(0, "interviewer", "Hello, and welcome. I'm Arjun. I am an artificial intelligence, not a person. What are you working on at the moment?", 1_000));
            lines.add(line(1, "candidate", "Right now I look after the morning deliveries of a small bakery chain, so six shops and two vans.", 14_000));
            lines.add(line(2, "interviewer", "All right. Tell me about a time something you were responsible for started to go wrong. What did you do?", 25_000));
        }
        return Map.of(
                "type", "ready", "protocol", 1, "sessionId", ID, "resumed", false, "token", "t",
                "speaker", Map.of("sampleRate", 16_000), "persona", "Arjun", "captions", lines);
    }

    private static Map<String, Object> line(int sequence, String speaker, String text, long at) {
        return Map.of("sequence", sequence, "speaker", speaker, "text", text, "at", at, "interrupted", sequence == 2);
    }

    static Map<String, Object> state(String activity, Map<String, ?> others) {
        return ScriptedServer.with(
                Map.of(
                        "type", "state",
                        "activity", activity,
                        "phase", "questions",
                        "question", Map.of(
                                "number", 1,
                                "total", 6,
                                "text", "Tell me about a time something you were responsible for started to go wrong. What did you do?",
                                "followUp", false),
                        "clock", Map.of("elapsedMs", 31_000, "budgetMs", 1_200_000, "running", true),
                        "timing", "standard",
                        "muted", false,
                        "hearing", true,
                        "recognizer", "working",
                        "voice", "working"),
                others);
    }

    static Map<String, Object> caption() {
        return Map.of("type", "caption", "speaker", "candidate", "at", 34_000,
                "text", "Last October I was responsible for the delivery plan,", "interim", "and on a Monday at five");
    }

    static Map<String, Object> sentence(int index, String text) {
        return Map.of("type", "sentence", "reply", 1, "index", index, "text", text, "startMs", 0);
    }

    static Map<String, Object> notice(String code) {
        return Map.of("type", "notice", "code", code, "text", code);
    }
}
