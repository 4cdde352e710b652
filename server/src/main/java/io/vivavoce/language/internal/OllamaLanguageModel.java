package io.vivavoce.language.internal;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel.OllamaStreamingChatModelBuilder;
import io.vivavoce.language.Generation;
import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.LanguageModelCapabilities;
import io.vivavoce.language.LanguageRequest;
import io.vivavoce.language.internal.LanguageProperties.LocalServer;
import io.vivavoce.language.internal.LanguageProperties.Schemas;
import io.vivavoce.provider.Connection;

/// Models of an Ollama server, by `api/chat`. They are told not to think before they answer: people wait.
final class OllamaLanguageModel implements LanguageModel {
    private final Connection connection;
    private final LanguageModelCapabilities capabilities;
    private final LanguageProperties limits;
    private final ModelName name;
    private final OllamaStreamingChatModel client;

    OllamaLanguageModel(Connection connection, String engine, LanguageProperties limits) {
        this.connection = connection;
        this.limits = limits;
        LocalServer settings = limits.ollama();
        this.capabilities = new LanguageModelCapabilities(engine, settings.schemas() == Schemas.ENFORCED);
        this.name = ModelName.ollama(connection, settings.model(), limits);
        this.client = new OllamaStreamingChatModelBuilder()
                .httpClientBuilder(new ProviderHttp(connection, limits, Dialect.OLLAMA).builder())
                .baseUrl(connection.baseUrl().toString())
                .think(false)
                .build();
    }

    @Override
    public LanguageModelCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public Generation open(LanguageRequest request) {
        return new StreamedGeneration(connection.provider(), request, false, limits, handler -> talk(request, handler));
    }

    private void talk(LanguageRequest request, StreamingChatResponseHandler handler) {
        Schemas schemas = limits.ollama().schemas();
        OllamaChatRequestParameters.Builder parameters = OllamaChatRequestParameters.builder()
                .modelName(name.get())
                .maxOutputTokens(request.maxOutputTokens())
                .responseFormat(Prompts.format(request, schemas));
        if (limits.ollama().temperature()) {
            parameters.temperature(request.temperature());
        }
        if (request.seed() != null) {
            parameters.seed(request.seed());
        }
        client.chat(
                ChatRequest.builder()
                        .messages(Prompts.messages(request, schemas))
                        .parameters(parameters.build())
                        .build(),
                handler);
    }
}
