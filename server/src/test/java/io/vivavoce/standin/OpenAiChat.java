package io.vivavoce.standin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `POST …/chat/completions`, as OpenAI and the servers that follow it answer it: whole, or in chunks up to `[DONE]`.
public final class OpenAiChat implements StandIn.Handler {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ID = "chatcmpl-B9MBs8CjcvOU2jLn4n570S5qMJKcT";

    private final Writing writing;
    private final boolean azure;

    /// @param azure whether chunks about filtered content come along
    public OpenAiChat(Writing writing, boolean azure) {
        this.writing = writing;
        this.azure = azure;
    }

    @Override
    public Answer answer(Received request) {
        JsonNode asked = JSON.readTree(request.text());
        Answer wrong = wrong(asked);
        if (wrong != null) {
            return wrong;
        }
        JsonNode format = asked.path("response_format");
        JsonNode schema = format.path("type").asString("").equals("json_object")
                ? told(asked.path("messages").path(0).path("content").asString(""))
                : format.path("json_schema").path("schema");
        int most = asked.path("max_completion_tokens")
                .asInt(asked.path("max_tokens").asInt(0));
        Writing.Text text = writing.write(schema.isMissingNode() ? null : schema, most);
        Answer answer = asked.path("stream").asBoolean(false)
                ? streamed(asked, text, Writing.read(request))
                : Answer.json(200, whole(asked, text, Writing.read(request)).toString());
        return answer.withHeader("x-request-id", "req_4f2d1c")
                .withHeader("x-ratelimit-limit-requests", "500")
                .withHeader("x-ratelimit-remaining-requests", "499")
                .withHeader("x-ratelimit-reset-requests", "120ms");
    }

    /// The schema that the model is told in words.
    private static JsonNode told(String words) {
        return JSON.readTree(words.contains("{") ? words.substring(words.indexOf('{')) : "{\"type\":\"object\"}");
    }

    private @Nullable Answer wrong(JsonNode asked) {
        if (!azure && asked.path("model").asString("").isBlank()) {
            return error(400, "you must provide a model parameter");
        }
        if (asked.path("messages").isEmpty()) {
            return error(400, "Invalid type for 'messages': expected a non-empty array of objects.");
        }
        JsonNode format = asked.path("response_format");
        String type = format.path("type").asString("text");
        if (type.equals("json_object")
                && !asked.path("messages").toString().toLowerCase(Locale.ROOT).contains("json")) {
            return error(
                    400,
                    "'messages' must contain the word 'json' in some form, to use 'response_format' of type"
                            + " 'json_object'.");
        }
        JsonNode named = format.path("json_schema");
        if (type.equals("json_schema") && named.path("strict").asBoolean(false) && !strict(named.path("schema"))) {
            return error(
                    400,
                    "Invalid schema for response_format '" + named.path("name").asString("")
                            + "': In context=(), 'additionalProperties' is required to be supplied and to be false.");
        }
        return null;
    }

    /// OpenAI wants every property required and no other allowed, all the way down.
    private static boolean strict(JsonNode schema) {
        if (schema.path("items").isObject() && !strict(schema.path("items"))) {
            return false;
        }
        if (!schema.has("properties")) {
            return true;
        }
        return schema.path("additionalProperties").isBoolean()
                && !schema.path("additionalProperties").asBoolean()
                && schema.path("required").size() == schema.path("properties").size()
                && schema.path("properties").valueStream().allMatch(OpenAiChat::strict);
    }

    private Answer streamed(JsonNode asked, Writing.Text text, int read) {
        boolean counted = asked.path("stream_options").path("include_usage").asBoolean(false);
        List<String> chunks = new ArrayList<>();
        if (azure) {
            chunks.add(chunk(
                    asked,
                    "\"choices\":[],\"prompt_filter_results\":[{\"prompt_index\":0,"
                            + "\"content_filter_results\":{\"hate\":{\"filtered\":false,\"severity\":\"safe\"}}}]"));
        }
        chunks.add(chunk(asked, choice("{\"role\":\"assistant\",\"content\":\"\",\"refusal\":null}", "null")));
        for (String token : text.tokens()) {
            ObjectNode delta = JSON.createObjectNode().put("content", token);
            chunks.add(chunk(asked, choice(delta.toString(), "null")));
        }
        chunks.add(chunk(asked, choice("{}", text.whole() ? "\"stop\"" : "\"length\"")));
        if (counted) {
            chunks.add(chunk(asked, "\"choices\":[],\"usage\":" + usage(text, read)));
        }
        chunks.add("[DONE]");
        return Answer.stream(
                        "text/event-stream; charset=utf-8",
                        chunks.stream()
                                .map(chunk -> ("data: " + chunk + "\n\n").getBytes(StandardCharsets.UTF_8))
                                .toList())
                .withPause(writing.pause());
    }

    private static String chunk(JsonNode asked, String rest) {
        return "{\"id\":\"" + ID + "\",\"object\":\"chat.completion.chunk\",\"created\":1741570283,\"model\":\""
                + asked.path("model").asString("") + "\",\"service_tier\":\"default\","
                + "\"system_fingerprint\":\"fp_44709d6fcb\"," + rest + "}";
    }

    private static String choice(String delta, String finish) {
        return "\"choices\":[{\"index\":0,\"delta\":" + delta + ",\"logprobs\":null,\"finish_reason\":" + finish
                + "}],\"usage\":null";
    }

    private static JsonNode whole(JsonNode asked, Writing.Text text, int read) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("id", ID).put("object", "chat.completion").put("created", 1741570283);
        answer.put("model", asked.path("model").asString(""));
        ObjectNode choice = answer.putArray("choices").addObject();
        choice.put("index", 0);
        choice.putObject("message")
                .put("role", "assistant")
                .put("content", text.joined())
                .putNull("refusal")
                .putArray("annotations");
        choice.putNull("logprobs").put("finish_reason", text.whole() ? "stop" : "length");
        answer.set("usage", JSON.readTree(usage(text, read)));
        answer.put("service_tier", "default");
        return answer;
    }

    private static String usage(Writing.Text text, int read) {
        int written = text.tokens().size();
        return "{\"prompt_tokens\":" + read + ",\"completion_tokens\":" + written + ",\"total_tokens\":"
                + (read + written) + "}";
    }

    static Answer error(int status, String message) {
        ObjectNode error = JSON.createObjectNode();
        error.putObject("error")
                .put("message", message)
                .put("type", "invalid_request_error")
                .putNull("param")
                .putNull("code");
        return Answer.json(status, error.toString());
    }
}
