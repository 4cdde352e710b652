package io.vivavoce.language.internal;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import io.vivavoce.language.Generation;
import io.vivavoce.language.JsonSchema;
import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.LanguageModelCapabilities;
import io.vivavoce.language.LanguageRequest;
import io.vivavoce.language.internal.LanguageProperties.Schemas;
import io.vivavoce.provider.Connection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Models of Anthropic, by `messages`. A schema is the one tool that the model has to use; its arguments are the
/// answer.
final class AnthropicLanguageModel implements LanguageModel {
    private final Connection connection;
    private final LanguageModelCapabilities capabilities;
    private final LanguageProperties limits;
    private final AnthropicStreamingChatModel client;

    AnthropicLanguageModel(Connection connection, String engine, LanguageProperties limits) {
        this.connection = connection;
        this.capabilities = new LanguageModelCapabilities(engine, false);
        this.limits = limits;
        this.client = AnthropicStreamingChatModel.builder()
                .httpClientBuilder(new ProviderHttp(connection, limits, Dialect.ANTHROPIC).builder())
                .baseUrl(connection.baseUrl() + "/v1/")
                .apiKey(connection.key())
                .version(limits.anthropic().version())
                .modelName(limits.anthropic().model())
                .build();
    }

    @Override
    public LanguageModelCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public Generation open(LanguageRequest request) {
        return new StreamedGeneration(
                connection.provider(), request, request.schema() != null, limits, handler -> talk(request, handler));
    }

    private void talk(LanguageRequest request, StreamingChatResponseHandler handler) {
        var parameters = ChatRequestParameters.builder()
                .temperature(Math.min(1, request.temperature()))
                .maxOutputTokens(request.maxOutputTokens());
        if (request.schema() != null) {
            parameters.toolSpecifications(tool(request.schema())).toolChoice(ToolChoice.REQUIRED);
        }
        client.chat(
                ChatRequest.builder()
                        .messages(Prompts.messages(request, Schemas.ENFORCED))
                        .parameters(parameters.build())
                        .build(),
                handler);
    }

    private static ToolSpecification tool(JsonSchema schema) {
        JsonNode root = JsonMapper.shared().readTree(schema.json());
        JsonObjectSchema.Builder arguments = JsonObjectSchema.builder();
        root.path("properties")
                .properties()
                .forEach(property -> arguments.addProperty(
                        property.getKey(),
                        JsonRawSchema.from(property.getValue().toString())));
        arguments.required(
                root.path("required").valueStream().map(JsonNode::asString).toList());
        return ToolSpecification.builder()
                .name(schema.name())
                .description("Takes the answer.")
                .parameters(arguments.build())
                .build();
    }
}
