package io.vivavoce.standin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Ollama: `POST /api/chat` in lines of JSON, and what it tells of itself.
public final class OllamaStandIn extends StandIn {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WHEN = "2025-10-17T21:02:33.158229Z";

    private final List<String> models;
    private final Writing writing = new Writing();

    /// @param models in the order it lists them
    public OllamaStandIn(String... models) {
        this.models = List.of(models);
        serves("POST", "/api/chat", this::chat);
        serves("GET", "/api/version", _ -> Answer.json(200, "{\"version\":\"0.12.6\"}"));
        serves("GET", "/api/tags", _ -> tags());
    }

    public Writing writing() {
        return writing;
    }

    private Answer chat(Received request) {
        JsonNode asked = JSON.readTree(request.text());
        String model = asked.path("model").asString("");
        if (!models.contains(model)) {
            return Answer.json(404, error("model '" + model + "' not found"));
        }
        JsonNode schema = asked.path("format");
        Writing.Text text = writing.write(
                schema.isObject() ? schema : null,
                asked.path("options").path("num_predict").asInt(0));
        List<byte[]> lines = new ArrayList<>();
        for (String token : text.tokens()) {
            lines.add(line(line(model, token).put("done", false)));
        }
        ObjectNode last = line(model, "");
        lines.add(line(last.put("done_reason", text.whole() ? "stop" : "length")
                .put("done", true)
                .put("total_duration", 4_883_583_458L)
                .put("load_duration", 1_334_875L)
                .put("prompt_eval_count", Writing.read(request))
                .put("prompt_eval_duration", 342_546_000L)
                .put("eval_count", text.tokens().size())
                .put("eval_duration", 4_535_599_000L)));
        return Answer.stream("application/x-ndjson", lines).withPause(writing.pause());
    }

    private static ObjectNode line(String model, String token) {
        ObjectNode line = JSON.createObjectNode().put("model", model).put("created_at", WHEN);
        line.putObject("message").put("role", "assistant").put("content", token);
        return line;
    }

    private static byte[] line(ObjectNode line) {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private Answer tags() {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode list = answer.putArray("models");
        models.forEach(model -> list.addObject()
                .put("name", model)
                .put("model", model)
                .put("modified_at", WHEN)
                .put("size", 2_019_393_189L)
                .putObject("details")
                .put("format", "gguf")
                .put("quantization_level", "Q4_K_M"));
        return Answer.json(200, answer.toString());
    }

    @Override
    protected Answer unauthorised() {
        return Answer.json(401, error("unauthorized"));
    }

    @Override
    protected Answer rateLimited() {
        return Answer.json(429, error("too many requests"));
    }

    @Override
    protected Answer serverError() {
        return Answer.json(500, error("llama runner process has terminated: exit status 2"));
    }

    private static String error(String message) {
        return JSON.createObjectNode().put("error", message).toString();
    }
}
