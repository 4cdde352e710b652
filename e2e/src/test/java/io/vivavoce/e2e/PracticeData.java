package io.vivavoce.e2e;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers about minutes and résumés, invented, in the shapes of the real ones.
final class PracticeData {
    private static final String FIRST = "01980000-0000-7000-8000-00000000001a";

    private PracticeData() {}

    /// What the server offers where minutes are counted.
    static JsonNode counted(JsonNode real, int left, int held) {
        ObjectNode changed = (ObjectNode) real.deepCopy();
        changed.set("minutes", balance(left, held));
        return changed;
    }

    private static ObjectNode balance(int left, int held) {
        return ScreenData.node(Map.of(
                "balanceSeconds",
                left,
                "heldSeconds",
                held,
                "requiredSeconds",
                120,
                "nextCredit",
                Map.of("at", "2026-12-01T00:00:00Z", "seconds", 1_800)));
    }

    static ObjectNode minutes() {
        ObjectNode page = balance(2_880, 0);
        page.put("limited", true).putNull("next");
        page.set(
                "entries",
                ProductClient.JSON.valueToTree(List.of(
                        entry("4", "settle", 480, 2_880),
                        entry("3", "reserve", -1_200, 2_400),
                        entry("2", "grant", 1_800, 3_600)
                                .put("note", "For the rounds in November")
                                .put("byPerson", true),
                        entry("1", "grant", 1_800, 1_800))));
        return page;
    }

    private static ObjectNode entry(String id, String kind, int seconds, int balance) {
        ObjectNode entry = ScreenData.node(Map.of(
                "id", id,
                "kind", kind,
                "seconds", seconds,
                "balanceSeconds", balance,
                "note", "",
                "byPerson", false,
                "at", "2026-11-18T08:00:00Z"));
        if (kind.equals("grant")) {
            return entry.putNull("interview");
        }
        entry.set("interview", ScreenData.node(Map.of("id", ScreenData.ID, "jobTitle", "Operations coordinator")));
        return entry;
    }

    static ObjectNode resumes(int limit) {
        return ScreenData.node(Map.of(
                "resumes",
                List.of(
                        resume(
                                FIRST,
                                "Lebenslauf Sachbearbeitung und Kundenbuchhaltung 2026, letzte Fassung.pdf",
                                612,
                                true),
                        resume("01980000-0000-7000-8000-00000000001b", "Operations.docx", 0, false)),
                "limit",
                limit));
    }

    static ObjectNode noResumes() {
        return ScreenData.node(Map.of("resumes", List.of(), "limit", 10));
    }

    private static ObjectNode resume(String id, String name, int words, boolean current) {
        ObjectNode resume = ScreenData.node(Map.of(
                "id", id, "fileName", name, "words", words, "createdAt", "2026-11-18T08:00:00Z", "current", current));
        return words > 0
                ? resume.putNull("extractionError").putNull("extractionCode")
                : resume.put("extractionError", "The file holds no text.").put("extractionCode", "no-text");
    }
}
