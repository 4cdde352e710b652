package io.vivavoce.standin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Google's Gemini: `models/{model}:streamGenerateContent?alt=sse`.
public final class GeminiStandIn extends StandIn {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String key;
    private final Writing writing = new Writing();

    public GeminiStandIn(String key) {
        this.key = key;
        serves("POST", "/v1beta/models/[\\w.-]+:streamGenerateContent", this::content);
    }

    public Writing writing() {
        return writing;
    }

    private Answer content(Received request) {
        JsonNode asked = JSON.readTree(request.text());
        if (asked.path("contents").isEmpty()) {
            return error(400, "INVALID_ARGUMENT", "* GenerateContentRequest.contents: contents is not specified\n", "");
        }
        if (!request.parameter("alt").equals("sse")) {
            return error(400, "INVALID_ARGUMENT", "This stand-in streams server-sent events only.", "");
        }
        JsonNode settings = asked.path("generationConfig");
        JsonNode schema = settings.path("responseJsonSchema");
        Writing.Text text = writing.write(
                schema.isMissingNode() ? null : schema,
                settings.path("maxOutputTokens").asInt(0));
        String model = request.path().replaceFirst(".*/models/", "").replaceFirst(":.*", "");
        List<byte[]> events = new ArrayList<>();
        int written = 0;
        for (String token : text.tokens()) {
            boolean last = ++written == text.tokens().size();
            String finish = !last ? "" : text.whole() ? "STOP" : "MAX_TOKENS";
            events.add(event(model, token, finish, Writing.read(request), written));
        }
        return Answer.stream("text/event-stream", events).withPause(writing.pause());
    }

    private static byte[] event(String model, String token, String finish, int read, int written) {
        ObjectNode event = JSON.createObjectNode();
        ObjectNode candidate = event.putArray("candidates").addObject();
        ObjectNode content = candidate.putObject("content");
        content.putArray("parts").addObject().put("text", token);
        content.put("role", "model");
        if (!finish.isEmpty()) {
            candidate.put("finishReason", finish);
        }
        candidate.put("index", 0);
        event.putObject("usageMetadata")
                .put("promptTokenCount", read)
                .put("candidatesTokenCount", written)
                .put("totalTokenCount", read + written);
        event.put("modelVersion", model).put("responseId", "mk8faL2MEYqZnvgPuZ7Q4A0");
        return ("data: " + event + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected @Nullable Answer refuses(Received request) {
        return request.header("x-goog-api-key").equals(key) ? null : unauthorised();
    }

    @Override
    protected Answer unauthorised() {
        return error(
                400,
                "INVALID_ARGUMENT",
                "API key not valid. Please pass a valid API key.",
                "{\"@type\":\"type.googleapis.com/google.rpc.ErrorInfo\",\"reason\":\"API_KEY_INVALID\","
                        + "\"domain\":\"googleapis.com\"}");
    }

    @Override
    protected Answer rateLimited() {
        return error(
                429,
                "RESOURCE_EXHAUSTED",
                "You exceeded your current quota, please check your plan and billing details.",
                "{\"@type\":\"type.googleapis.com/google.rpc.RetryInfo\",\"retryDelay\":\"17s\"}");
    }

    @Override
    protected Answer serverError() {
        return error(500, "INTERNAL", "An internal error has occurred. Please retry.", "");
    }

    private static Answer error(int status, String name, String message, String detail) {
        ObjectNode answer = JSON.createObjectNode();
        ObjectNode error = answer.putObject("error")
                .put("code", status)
                .put("message", message)
                .put("status", name);
        if (!detail.isEmpty()) {
            error.putArray("details").add(JSON.readTree(detail));
        }
        return Answer.json(status, answer.toString());
    }
}
