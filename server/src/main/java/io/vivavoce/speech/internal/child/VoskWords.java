package io.vivavoce.speech.internal.child;

import tools.jackson.databind.JsonNode;

/// The words of one utterance, from the results of Vosk. Not thread-safe.
final class VoskWords {
    private final StringBuilder text = new StringBuilder();
    private double confidence;
    private int words;

    /// @param result `{"text": …, "result": [{"word": …, "conf": …}]}`
    void add(JsonNode result) {
        String more = result.path("text").asString("");
        if (!more.isBlank()) {
            text.append(text.isEmpty() ? "" : " ").append(more.strip());
        }
        for (JsonNode word : result.path("result")) {
            confidence += word.path("conf").asDouble(0);
            words++;
        }
    }

    String textWith(String partial) {
        return text.isEmpty() || partial.isBlank() ? text + partial : text + " " + partial;
    }

    Hypothesis hypothesis() {
        return new Hypothesis(text.toString(), words == 0 ? 0 : Math.clamp(confidence / words, 0, 1));
    }
}
