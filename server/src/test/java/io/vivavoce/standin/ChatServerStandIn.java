package io.vivavoce.standin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A server on one's own machine that speaks OpenAI's chat: LM Studio, llama.cpp, vLLM. It wants a key only if it was
/// given one.
public final class ChatServerStandIn extends StandIn {
    private final String key;
    private final List<String> models;
    private final Writing writing = new Writing();

    /// @param key empty for none
    /// @param models in the order it lists them
    public ChatServerStandIn(String key, String... models) {
        this.key = key;
        this.models = List.of(models);
        serves("POST", "/v1/chat/completions", new OpenAiChat(writing, false));
        serves("GET", "/v1/models", _ -> models());
        serves("GET", "/health", _ -> Answer.json(200, "{\"status\":\"ok\"}"));
    }

    public Writing writing() {
        return writing;
    }

    private Answer models() {
        ObjectNode list = JsonMapper.shared().createObjectNode().put("object", "list");
        ArrayNode data = list.putArray("data");
        models.forEach(model ->
                data.addObject().put("id", model).put("object", "model").put("owned_by", "organization_owner"));
        return Answer.json(200, list.toString());
    }

    @Override
    protected @Nullable Answer refuses(Received request) {
        boolean open = key.isEmpty() || request.path().equals("/health");
        return open || request.header("Authorization").equals("Bearer " + key) ? null : unauthorised();
    }

    @Override
    protected Answer unauthorised() {
        return Answer.json(401, "{\"error\":\"Unauthorized\"}");
    }

    @Override
    protected Answer rateLimited() {
        return Answer.json(429, "{\"error\":{\"message\":\"Too many requests\",\"type\":\"rate_limit_error\"}}");
    }

    @Override
    protected Answer serverError() {
        return Answer.json(
                500, "{\"error\":{\"code\":500,\"message\":\"the model crashed\",\"type\":\"server_error\"}}");
    }
}
