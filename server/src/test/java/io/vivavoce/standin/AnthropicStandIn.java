package io.vivavoce.standin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Anthropic: `POST /v1/messages`, whole or as named events, with one tool as far as it is made to use it.
public final class AnthropicStandIn extends StandIn {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HEAD =
            "{\"id\":\"msg_01XFDUDYJgAACzvnptvVoYEL\",\"type\":\"message\"," + "\"role\":\"assistant\",\"model\":";

    private final String key;
    private final Writing writing = new Writing();

    public AnthropicStandIn(String key) {
        this.key = key;
        serves("POST", "/v1/messages", this::messages);
    }

    public Writing writing() {
        return writing;
    }

    private Answer messages(Received request) {
        if (request.header("anthropic-version").isEmpty()) {
            return error(400, "invalid_request_error", "anthropic-version: header is required");
        }
        JsonNode asked = JSON.readTree(request.text());
        if (!asked.has("max_tokens")) {
            return error(400, "invalid_request_error", "max_tokens: Field required");
        }
        if (asked.path("messages").isEmpty()) {
            return error(400, "invalid_request_error", "messages: at least one message is required");
        }
        JsonNode tool = asked.has("tool_choice") ? asked.path("tools").path(0) : null;
        Writing.Text text = writing.write(
                tool == null ? null : tool.path("input_schema"),
                asked.path("max_tokens").asInt());
        return asked.path("stream").asBoolean(false)
                ? streamed(asked, tool, text, Writing.read(request))
                : Answer.json(200, whole(asked, tool, text, Writing.read(request)));
    }

    private Answer streamed(JsonNode asked, @Nullable JsonNode tool, Writing.Text text, int read) {
        List<byte[]> events = new ArrayList<>();
        events.add(event(
                "message_start",
                "\"message\":" + HEAD + asked.path("model")
                        + ",\"content\":[],\"stop_reason\":null,\"stop_sequence\":null,\"usage\":{\"input_tokens\":"
                        + read
                        + ",\"cache_creation_input_tokens\":0,\"cache_read_input_tokens\":0,\"output_tokens\":1}}"));
        events.add(event(
                "content_block_start",
                "\"index\":0,\"content_block\":"
                        + (tool == null ? "{\"type\":\"text\",\"text\":\"\"}" : use(tool, "{}"))));
        events.add(event("ping", ""));
        for (String token : text.tokens()) {
            ObjectNode delta = tool == null
                    ? JSON.createObjectNode().put("type", "text_delta").put("text", token)
                    : JSON.createObjectNode().put("type", "input_json_delta").put("partial_json", token);
            events.add(event("content_block_delta", "\"index\":0,\"delta\":" + delta));
        }
        events.add(event("content_block_stop", "\"index\":0"));
        events.add(event(
                "message_delta",
                "\"delta\":{\"stop_reason\":\"" + reason(tool, text) + "\",\"stop_sequence\":null},"
                        + "\"usage\":{\"output_tokens\":" + text.tokens().size() + "}"));
        events.add(event("message_stop", ""));
        return Answer.stream("text/event-stream; charset=utf-8", events).withPause(writing.pause());
    }

    private static byte[] event(String name, String rest) {
        String data = "{\"type\":\"" + name + "\"" + (rest.isEmpty() ? "" : "," + rest) + "}";
        return ("event: " + name + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String whole(JsonNode asked, @Nullable JsonNode tool, Writing.Text text, int read) {
        String block = tool == null
                ? JSON.createObjectNode()
                        .put("type", "text")
                        .put("text", text.joined())
                        .toString()
                : use(tool, text.joined());
        return HEAD + asked.path("model") + ",\"content\":[" + block + "],\"stop_reason\":\"" + reason(tool, text)
                + "\",\"stop_sequence\":null,\"usage\":{\"input_tokens\":" + read + ",\"output_tokens\":"
                + text.tokens().size() + "}}";
    }

    private static String use(JsonNode tool, String input) {
        return "{\"type\":\"tool_use\",\"id\":\"toolu_01A09q90qw90lq917835lq9\",\"name\":" + tool.path("name")
                + ",\"input\":" + input + "}";
    }

    private static String reason(@Nullable JsonNode tool, Writing.Text text) {
        return !text.whole() ? "max_tokens" : tool == null ? "end_turn" : "tool_use";
    }

    @Override
    protected @Nullable Answer refuses(Received request) {
        return request.header("x-api-key").equals(key) ? null : unauthorised();
    }

    @Override
    protected Answer unauthorised() {
        return error(401, "authentication_error", "invalid x-api-key");
    }

    @Override
    protected Answer rateLimited() {
        return error(
                        429,
                        "rate_limit_error",
                        "This request would exceed your organization's rate limit of 50 requests per minute.")
                .withHeader("retry-after", "12")
                .withHeader("anthropic-ratelimit-requests-remaining", "0");
    }

    @Override
    protected Answer serverError() {
        return error(500, "api_error", "Internal server error");
    }

    private static Answer error(int status, String type, String message) {
        ObjectNode error = JSON.createObjectNode().put("type", "error");
        error.putObject("error").put("type", type).put("message", message);
        return Answer.json(
                status, error.put("request_id", "req_011CSHoEeqs5C35K2UUqR7Fy").toString());
    }
}
