package io.vivavoce.language.internal;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How a vendor's streamed answers are cut into events, and by what a whole one is known from one that broke off.
enum Dialect {
    /// Server-sent events of `chat/completions`, closed by `[DONE]`.
    OPENAI(false) {
        @Override
        boolean isLast(@Nullable String name, String data) {
            return data.equals("[DONE]");
        }
    },
    /// Named server-sent events of `messages`, closed by `message_stop`.
    ANTHROPIC(false) {
        @Override
        boolean isLast(@Nullable String name, String data) {
            return "message_stop".equals(name);
        }
    },
    /// Server-sent events of `streamGenerateContent`, closed by one with a reason.
    GEMINI(false) {
        @Override
        boolean isLast(@Nullable String name, String data) {
            return data.contains("\"finishReason\"");
        }

        @Override
        boolean isWorthTelling(JsonNode event) {
            return !event.path("candidates").isEmpty();
        }

        @Override
        String refusal(JsonNode event) {
            return event.path("promptFeedback").path("blockReason").asString("");
        }
    },
    /// Lines of JSON of `api/chat`, the last one `done`.
    OLLAMA(true) {
        @Override
        boolean isLast(@Nullable String name, String data) {
            return data.contains("\"done\":true") || data.contains("\"done\": true");
        }
    };

    private final boolean lines;

    Dialect(boolean lines) {
        this.lines = lines;
    }

    /// Whether every line is an event.
    boolean lines() {
        return lines;
    }

    abstract boolean isLast(@Nullable String name, String data);

    /// Whether an event bears on the answer.
    boolean isWorthTelling(JsonNode event) {
        return true;
    }

    /// Why an event says that there will be no answer; empty when it does not.
    String refusal(JsonNode event) {
        return "";
    }
}
