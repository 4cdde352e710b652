package io.vivavoce.e2e;

import static io.vivavoce.e2e.ScreenData.ID;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers about guides of one's own, invented, in the shapes of the real ones.
final class GuideData {
    private static final String HANDOVER = """
            {"id": "handover", "name": "Handing over", "summary": "Passing work on so that nothing is lost.", "weight": 30,
             "anchors": ["Speaks of shifts in general.", "Names a handover, not what was handed over.",
              "Tells one handover with what was said and to whom.", "Tells how they made sure it had been understood.",
              "Tells a handover they made safer, and how it has held since."],
             "nextSteps": ["Choose one shift and tell it from the beginning.", "", "", ""], "cues": ["shift", "list", "next team"],
             "questions": [
              {"id": "handover-1", "text": "Tell me about a handover that mattered.", "level": "standard", "mustAsk": true,
               "hint": "Any shift will do.", "looksFor": ["situation", "own-action", "result"],
               "probes": [{"kind": "own-action", "text": "What did you yourself pass on?"}], "anchors": [], "cues": []},
              {"id": "handover-2", "text": "When did something get lost between two shifts, and how old were you then?", "level": "",
               "mustAsk": false, "hint": "", "looksFor": ["result"], "probes": [], "anchors": [], "cues": []}]}""";
    private static final String UNFINISHED = """
            {"id": "calm", "name": "", "summary": "", "weight": 10, "anchors": ["", "", "", "", ""], "nextSteps": ["", "", "", ""],
             "cues": [], "questions": []}""";

    private GuideData() {}

    static Map<String, Object> list(JsonNode... guides) {
        return Map.of("guides", List.of(guides), "languages", List.of("en", "de"), "limits", read("""
                        {"guides": 200, "fileBytes": 524288, "textCharacters": 1000, "competencies": 12, "questions": 100,
                         "minMinutes": 5, "maxMinutes": 60}"""));
    }

    static ObjectNode item(String name, boolean draft, boolean archived) {
        ObjectNode item = read("""
                {"id": "%s", "name": "%s", "competencies": 5, "questions": 11, "updatedAt": "2026-11-19T08:00:00Z", "used": true,
                 "published": {"version": 2, "name": "%s", "language": "en", "interviewType": "behavioural", "difficulty": "standard",
                  "minutes": 25, "questions": 8, "competencies": ["Handing over", "Keeping calm"]}}""".formatted(ID, name, name));
        return item.put("draft", draft).put("archived", archived);
    }

    /// A draft that is complete.
    static ObjectNode guide() {
        ObjectNode guide = read("""
                {"id": "%s", "revision": 3, "draft": true, "draftedBy": null, "findings": [], "published": null,
                 "createdAt": "2026-11-18T08:00:00Z", "updatedAt": "2026-11-19T08:00:00Z", "archivedAt": null,
                 "content": {"name": "Warehouse lead", "description": "Second talk, with the team", "language": "en",
                  "interviewType": "behavioural", "level": "standard", "minutes": 25, "asked": null}}""".formatted(ID));
        ((ObjectNode) guide.get("content")).putArray("competencies").add(read(HANDOVER));
        return guide;
    }

    /// A draft with places to mend, and one to look at.
    static ObjectNode unfinished() {
        ObjectNode guide = guide();
        guide.withArray("/content/competencies").add(read(UNFINISHED));
        guide.withArray("/findings")
                .add(finding(
                        "/competencies", "warning", "competencies-advised", "least", "4", "most", "6", "count", "2"))
                .add(finding("/competencies/0/questions/1/text", "warning", "protected-matter", "matter", "age"))
                .add(finding("/competencies/1/name", "error", "competency-name-missing"))
                .add(finding("/competencies/1/anchors/0", "error", "anchor-missing", "level", "1"))
                .add(finding("/competencies/1/questions", "error", "no-question"));
        return guide;
    }

    /// A guide with changes over a version that was used.
    static ObjectNode changed() {
        ObjectNode guide = guide();
        ObjectNode published = guide.putObject("published");
        published
                .put("number", 2)
                .put("publishedAt", "2026-11-18T09:00:00Z")
                .put("firstUsedAt", "2026-11-18T10:00:00Z");
        ObjectNode content =
                guide().get("content").asObject().put("name", "Warehouse").put("minutes", 20);
        published.set("content", content);
        return guide;
    }

    static ObjectNode preview() {
        return read("""
                {"difficulty": "standard", "minutes": 25, "probesPerQuestion": 2, "questions": [
                 {"number": 1, "competency": "Handing over", "text": "Tell me about a handover that mattered.", "verbatim": true,
                  "hint": null, "probes": ["What did you yourself pass on?"]},
                 {"number": 2, "competency": "Handing over", "text": "When did something get lost between two shifts?",
                  "verbatim": false, "hint": null, "probes": []}]}""");
    }

    private static ObjectNode finding(String pointer, String severity, String code, String... values) {
        ObjectNode finding = read("{\"message\": \"\"}");
        finding.put("pointer", pointer).put("severity", severity).put("code", code);
        ObjectNode named = finding.putObject("values");
        for (int i = 0; i < values.length; i += 2) {
            named.put(values[i], values[i + 1]);
        }
        return finding;
    }

    private static ObjectNode read(String json) {
        return (ObjectNode) ProductClient.JSON.readTree(json);
    }
}
