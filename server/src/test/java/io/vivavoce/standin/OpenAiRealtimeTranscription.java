package io.vivavoce.standin;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// OpenAI's `/v1/realtime?intent=transcription`: a session that must be configured as one for transcription, a buffer
/// that the client commits, and for each commit an item with its words in deltas and then whole. Understands the same
/// words in every item.
public final class OpenAiRealtimeTranscription {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SHORTEST_BYTES = 24_000 * 2 / 10;

    private final List<JsonNode> updates = new CopyOnWriteArrayList<>();
    private volatile String words = "the quick brown fox";

    public void says(String next) {
        words = next;
    }

    /// The sessions it was asked for, oldest first.
    public List<JsonNode> updates() {
        return List.copyOf(updates);
    }

    Talk talk() {
        return new Session();
    }

    private final class Session implements Talk {
        private int buffered;
        private int items;
        private boolean configured;

        @Override
        public void opened(Line line) throws IOException {
            line.send("{\"type\":\"session.created\",\"event_id\":\"event_0\",\"session\":{\"type\":\"transcription\","
                    + "\"object\":\"realtime.transcription_session\",\"id\":\"sess_1\"}}");
        }

        @Override
        public void text(Line line, String message) throws IOException {
            JsonNode event = JSON.readTree(message);
            switch (event.path("type").asString("")) {
                case "session.update" -> update(line, event.path("session"));
                case "input_audio_buffer.append" ->
                    buffered += Base64.getDecoder().decode(event.path("audio").asString("")).length;
                case "input_audio_buffer.clear" -> {
                    buffered = 0;
                    line.send("{\"type\":\"input_audio_buffer.cleared\",\"event_id\":\"event_2\"}");
                }
                case "input_audio_buffer.commit" -> commit(line);
                default -> line.send(error("Invalid value for type", "invalid_value"));
            }
        }

        private void update(Line line, JsonNode session) throws IOException {
            updates.add(session);
            JsonNode input = session.path("audio").path("input");
            configured = session.path("type").asString("").equals("transcription")
                    && input.path("format").path("rate").asInt(0) == 24_000
                    && input.path("turn_detection").isNull();
            line.send(
                    configured
                            ? "{\"type\":\"session.updated\",\"event_id\":\"event_1\",\"session\":" + session + "}"
                            : error("Unsupported session", "invalid_value"));
        }

        private void commit(Line line) throws IOException {
            if (buffered < SHORTEST_BYTES || !configured) {
                line.send(error(
                        "Error committing input audio buffer: buffer too small.", "input_audio_buffer_commit_empty"));
                return;
            }
            buffered = 0;
            String item = "item_" + items++;
            String id = "\"event_id\":\"event_x\",\"item_id\":\"" + item + "\"";
            line.send("{\"type\":\"input_audio_buffer.committed\"," + id + ",\"previous_item_id\":null}");
            line.send("{\"type\":\"conversation.item.added\",\"event_id\":\"event_y\",\"item\":{\"id\":\"" + item
                    + "\",\"type\":\"message\",\"role\":\"user\"}}");
            String event = "{\"type\":\"conversation.item.input_audio_transcription.";
            for (String word : words.splitWithDelimiters(" ", 0)) {
                line.send(event + "delta\"," + id + ",\"content_index\":0,\"delta\":" + JSON.writeValueAsString(word)
                        + "}");
            }
            line.send(event + "completed\"," + id + ",\"content_index\":0,\"transcript\":"
                    + JSON.writeValueAsString(words)
                    + ",\"logprobs\":[{\"token\":\"the\",\"logprob\":-0.1},{\"token\":\" fox\",\"logprob\":-0.3}],"
                    + "\"usage\":{\"type\":\"tokens\",\"total_tokens\":22}}");
        }
    }

    private static String error(String message, String code) {
        return "{\"type\":\"error\",\"event_id\":\"event_e\",\"error\":{\"type\":\"invalid_request_error\",\"code\":\""
                + code + "\",\"message\":\"" + message + "\",\"param\":null,\"event_id\":null}}";
    }
}
