package io.vivavoce.language.internal;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder;
import io.vivavoce.language.Generation;
import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.LanguageModelCapabilities;
import io.vivavoce.language.LanguageRequest;
import io.vivavoce.language.internal.LanguageProperties.Chat;
import io.vivavoce.language.internal.LanguageProperties.Schemas;
import io.vivavoce.provider.Connection;
import java.util.Map;

/// Models behind `chat/completions`: OpenAI's own, in Azure, at Groq, and those of servers on this machine.
final class OpenAiLanguageModel implements LanguageModel {
    /// Where the dialects of these servers part.
    enum Flavour {
        OPENAI,
        /// The deployment is in the path, the key in a header of its own.
        AZURE,
        /// Servers that know only the older name of the limit of an answer.
        COMPATIBLE
    }

    private final Connection connection;
    private final LanguageModelCapabilities capabilities;
    private final Chat settings;
    private final LanguageProperties limits;
    private final Flavour flavour;
    private final ModelName name;
    private final OpenAiStreamingChatModel client;

    OpenAiLanguageModel(
            Connection connection, String engine, Chat settings, LanguageProperties limits, Flavour flavour) {
        this.connection = connection;
        this.capabilities = new LanguageModelCapabilities(engine, settings.schemas() == Schemas.ENFORCED);
        this.settings = settings;
        this.limits = limits;
        this.flavour = flavour;
        this.name = ModelName.openAi(connection, settings.model(), limits);
        this.client = client();
    }

    private OpenAiStreamingChatModel client() {
        var builder = new OpenAiStreamingChatModelBuilder()
                .httpClientBuilder(new ProviderHttp(connection, limits, Dialect.OPENAI).builder())
                .strictJsonSchema(true);
        if (flavour == Flavour.AZURE && settings instanceof LanguageProperties.Azure azure) {
            return builder.baseUrl(connection.baseUrl() + "/openai/deployments/" + azure.model())
                    .customHeaders(Map.of("api-key", connection.key()))
                    .customQueryParams(Map.of("api-version", azure.apiVersion()))
                    .build();
        }
        if (!connection.key().isBlank()) {
            builder.apiKey(connection.key());
        }
        return builder.baseUrl(connection.baseUrl().toString()).build();
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
        OpenAiChatRequestParameters.Builder parameters = OpenAiChatRequestParameters.builder()
                .modelName(name.get())
                .seed(request.seed())
                .responseFormat(Prompts.format(request, settings.schemas()));
        if (settings.temperature()) {
            parameters.temperature(request.temperature());
        }
        if (flavour == Flavour.COMPATIBLE) {
            parameters.maxOutputTokens(request.maxOutputTokens());
        } else {
            parameters.maxCompletionTokens(request.maxOutputTokens());
        }
        client.chat(
                ChatRequest.builder()
                        .messages(Prompts.messages(request, settings.schemas()))
                        .parameters(parameters.build())
                        .build(),
                handler);
    }
}
