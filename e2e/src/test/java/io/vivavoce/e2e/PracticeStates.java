package io.vivavoce.e2e;

import static io.vivavoce.e2e.ScreenData.ID;
import static io.vivavoce.e2e.ScreenState.press;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a person looks back on: answers side by side, progress, two attempts, answers that are kept.
final class PracticeStates {
    private static final String ATTEMPTS = "/api/practice/attempts";
    private static final String PROGRESS = "/api/practice/progress";
    private static final String COMPARISON = "/api/practice/comparison";
    private static final String ANSWERS = "/api/answers";
    private static final String LIST = "/api/sessions";
    private static final String OTHER = "01980000-0000-7000-8000-00000000000b";
    private static final String ERROR = "[role=alert]";
    private static final String WAITING = "[aria-busy][role=status]";

    private final JsonNode report;

    /// @param report a real one
    PracticeStates(JsonNode report) {
        this.report = report;
    }

    List<ScreenState> all() {
        String question = "/sessions/" + ID + "/questions/1";
        ScreenState side = ScreenState.of("attempts", "side by side", question, "main table")
                .when(server -> server.answer(ATTEMPTS, attempts()))
                .inGermanToo();
        ScreenState progress = ScreenState.of("progress", "filled", "/progress", "main svg")
                .when(server -> server.answer(PROGRESS, progress()))
                .inGermanToo();
        ScreenState compare = ScreenState.of(
                        "compare", "same rubric", "/compare?a=" + ID + "&b=" + OTHER, "main blockquote")
                .when(server -> server.answer(LIST, ScreenData.page(ScreenData.sessions()))
                        .answer(COMPARISON, comparison(true)))
                .inGermanToo();
        ScreenState answers = ScreenState.of("answers", "filled", "/answers", "main li")
                .when(server -> server.answer(ANSWERS, answers()))
                .inGermanToo();
        return List.of(
                side,
                side.called("example opened")
                        .after(page -> page.locator("details summary").first().click()),
                ScreenState.of("attempts", "not found", question, "h1")
                        .when(server -> server.problem(ATTEMPTS, 404, "question-not-found")),
                ScreenState.of("attempts", "offline", question, ERROR).when(server -> server.away(ATTEMPTS)),
                progress,
                progress.called("as a table")
                        .after(page -> page.locator("details summary").first().click()),
                ScreenState.of("progress", "empty", "/progress", "main a")
                        .when(server -> server.answer(PROGRESS, Map.of("series", List.of(), "fixes", List.of()))),
                ScreenState.of("progress", "loading", "/progress", WAITING).when(server -> server.silent(PROGRESS)),
                ScreenState.of("progress", "offline", "/progress", ERROR).when(server -> server.away(PROGRESS)),
                compare,
                compare.called("other rubric").when(server -> server.answer(COMPARISON, comparison(false))),
                ScreenState.of("compare", "empty", "/compare", "main a")
                        .when(server -> server.answer(LIST, ScreenData.page(List.of()))),
                ScreenState.of("compare", "offline", "/compare", ERROR).when(server -> server.away(LIST)),
                answers,
                answers.called("editing").after(press("^Edit")),
                answers.called("delete asked").after(press("^Delete")),
                ScreenState.of("answers", "empty", "/answers", "main a")
                        .when(server -> server.answer(ANSWERS, bank(List.of()))),
                ScreenState.of("answers", "loading", "/answers", WAITING).when(server -> server.silent(ANSWERS)),
                ScreenState.of("answers", "offline", "/answers", ERROR).when(server -> server.away(ANSWERS)),
                ScreenState.of("history", "filtered to nothing", "/sessions?difficulty=intense&kind=redo", "main form")
                        .when(server -> server.answer(LIST, ScreenData.page(List.of()))));
    }

    /// What the screen of a report asks for besides.
    static ScriptedServer beside(ScriptedServer server, JsonNode report) {
        return server.answer(ATTEMPTS, new PracticeStates(report).attempts())
                .answer(LIST, ScreenData.page(ScreenData.sessions()));
    }

    private JsonNode question() {
        for (JsonNode question : report.get("questions")) {
            if (question.get("state").asString().equals("answered")) {
                return question;
            }
        }
        return report.get("questions").get(0);
    }

    private ObjectNode attempts() {
        ObjectNode first = attempt(ScreenData.session(Map.of()), true);
        ObjectNode again = attempt(
                ScreenData.session(Map.of(
                        "id", OTHER, "redo", Map.of("of", ID, "question", 1), "startTime", "2026-11-19T08:01:00Z")),
                false);
        ObjectNode attempts = ScreenData.node(Map.of(
                "text",
                question().get("text").asString(),
                "competency",
                report.get("competencies").get(0).get("name").asString(),
                "language",
                "en"));
        attempts.putArray("attempts").add(first).add(again);
        return attempts;
    }

    private ObjectNode attempt(ObjectNode session, boolean spoken) {
        JsonNode question = question();
        ObjectNode attempt = ScreenData.node(Map.of(
                "question",
                1,
                "answers",
                List.of(Map.of(
                        "sequence",
                        2,
                        "text",
                        "Last October two vans broke down on the same morning, and I was responsible for the plan.",
                        "spoken",
                        spoken,
                        "corrected",
                        spoken))));
        attempt.set("session", session.has("redo") ? session : session.putNull("redo"));
        ObjectNode rated = ScreenData.node(Map.of("engine", "built-in", "rubricVersion", "3"));
        for (String member : List.of("score", "feedback", "star", "iCount", "weCount", "words")) {
            rated.set(member, question.get(member));
        }
        attempt.set("rated", rated);
        attempt.set("delivery", spoken ? report.get("metrics") : null);
        attempt.putNull("saved");
        attempt.set("example", example(question.get("star")));
        return attempt;
    }

    private static ObjectNode example(JsonNode star) {
        ObjectNode example = ScreenData.node(Map.of("reordered", true)).putNull("ending");
        ArrayNode pieces = example.putArray("pieces");
        for (String part : List.of("situation", "task", "action", "result")) {
            if (star.get(part).isEmpty()) {
                pieces.addObject().put("part", part).putNull("words");
            }
            for (JsonNode span : star.get(part)) {
                pieces.addObject().put("part", part).set("words", span);
                example.set("ending", ScreenData.node(Map.of("before", span, "after", span)));
            }
        }
        return example;
    }

    private ObjectNode progress() {
        ObjectNode series = ScreenData.node(Map.of("rubricVersion", "3", "language", "en"));
        ArrayNode interviews = series.putArray("interviews");
        for (int number = 1; number <= 5; number++) {
            ObjectNode held = interviews.addObject();
            held.put("sessionId", "01980000-0000-7000-8000-0000000000f" + number)
                    .put("at", "2026-11-1" + number + "T08:00:00Z")
                    .put("jobTitle", "Operations coordinator")
                    .put("interviewType", "behavioural")
                    .put("difficulty", "standard")
                    .put("engine", "built-in")
                    .put("total", 2.4 + number * 0.2);
            if (number == 3) {
                held.putNull("total");
            }
        }
        ArrayNode competencies = series.putArray("competencies");
        for (JsonNode rated : report.get("competencies")) {
            ObjectNode competency = competencies.addObject();
            competency
                    .put("id", rated.get("id").asString())
                    .put("name", rated.get("name").asString())
                    .put("rated", 4)
                    .put("lowest", 2)
                    .put("highest", 4)
                    .put("trend", "within-noise");
            ArrayNode points = competency.putArray("points");
            for (int number = 1; number <= 5; number++) {
                ObjectNode point = points.addObject();
                point.put("sessionId", "01980000-0000-7000-8000-0000000000f" + number)
                        .put("state", number == 3 ? "insufficient-evidence" : "rated")
                        .put("confidence", number == 4 ? "low" : "medium");
                if (number == 3) {
                    point.putNull("rating");
                } else {
                    point.put("rating", 2 + number % 3);
                }
            }
        }
        ObjectNode older = series.deepCopy();
        older.put("rubricVersion", "2");
        ObjectNode progress = ScreenData.node(Map.of());
        progress.putArray("series").add(series).add(older);
        progress.putArray("fixes")
                .addObject()
                .put("title", "End each story with a result")
                .put("language", "en")
                .put("times", 2)
                .putArray("reports")
                .add(ScreenData.node(
                        Map.of("sessionId", ID, "at", "2026-11-15T08:00:00Z", "text", "Say what came of it.")))
                .add(ScreenData.node(
                        Map.of("sessionId", OTHER, "at", "2026-11-12T08:00:00Z", "text", "Say what came of it.")));
        return progress;
    }

    private ObjectNode comparison(boolean sameRubric) {
        ObjectNode comparison = ScreenData.node(Map.of(
                "sameRubric",
                sameRubric,
                "sameRated",
                sameRubric,
                "differences",
                sameRubric ? List.of("difficulty") : List.of("rubric", "rated")));
        comparison.set("a", side(ID, 2.8));
        comparison.set("b", side(OTHER, 3.4));
        ArrayNode competencies = comparison.putArray("competencies");
        for (JsonNode rated : report.get("competencies")) {
            ObjectNode pair = competencies.addObject();
            pair.put("id", rated.get("id").asString())
                    .put("name", rated.get("name").asString());
            pair.set("a", rated);
            pair.set("b", rated);
            if (sameRubric && !rated.get("rating").isNull()) {
                pair.put("change", 0);
            } else {
                pair.putNull("change");
            }
        }
        ObjectNode pair = comparison.putArray("questions").addObject();
        pair.put("id", "q").put("text", question().get("text").asString());
        pair.set("a", question());
        pair.set("b", question());
        return comparison;
    }

    private ObjectNode side(String id, double total) {
        ObjectNode side = ScreenData.node(Map.of(
                "runId",
                id,
                "engine",
                "built-in",
                "rubricVersion",
                "3",
                "total",
                total,
                "totalNote",
                "",
                "spoken",
                true));
        side.set("session", ScreenData.session(Map.of("id", id)).putNull("redo"));
        side.set("delivery", report.get("metrics"));
        return side;
    }

    private static ObjectNode answers() {
        ObjectNode answer = ScreenData.node(Map.of(
                "id", OTHER,
                "sessionId", ID,
                "question", 1,
                "questionText", "Tell me about a time when a delivery went wrong. What did you do first?",
                "competencyId", "ownership",
                "competency", "Ownership",
                "language", "en",
                "said", "Last October two vans broke down on the same morning.",
                "text", "Two vans broke down on one morning. I called the shops before they called me.",
                "keep", false));
        answer.setAll(ScreenData.node(Map.of(
                "tags", List.of("deliveries", "ein recht langes Stichwort"),
                "savedAt", "2026-11-18T08:00:00Z",
                "changedAt", "2026-11-18T08:00:00Z")));
        return bank(List.of(answer));
    }

    private static ObjectNode bank(List<ObjectNode> answers) {
        return ScreenData.node(Map.of(
                        "answers",
                        answers,
                        "topics",
                        List.of(Map.of("id", "ownership", "name", "Ownership", "answers", answers.size())),
                        "tags",
                        List.of("deliveries")))
                .putNull("next");
    }
}
