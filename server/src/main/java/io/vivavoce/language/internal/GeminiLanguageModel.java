package io.vivavoce.language.internal;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.googleai.GeminiThinkingConfig;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import io.vivavoce.language.Generation;
import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.LanguageModelCapabilities;
import io.vivavoce.language.LanguageRequest;
import io.vivavoce.language.internal.LanguageProperties.Schemas;
import io.vivavoce.provider.Connection;
import org.jspecify.annotations.Nullable;

/// Models of Google, by `streamGenerateContent`.
final class GeminiLanguageModel implements LanguageModel {
    private final Connection connection;
    private final LanguageModelCapabilities capabilities;
    private final LanguageProperties limits;
    private final GoogleAiGeminiStreamingChatModel unseeded;

    GeminiLanguageModel(Connection connection, String engine, LanguageProperties limits) {
        this.connection = connection;
        this.capabilities = new LanguageModelCapabilities(engine, true);
        this.limits = limits;
        this.unseeded = client(null);
    }

    private GoogleAiGeminiStreamingChatModel client(@Nullable Integer seed) {
        LanguageProperties.Gemini settings = limits.gemini();
        var builder = GoogleAiGeminiStreamingChatModel.builder()
                .httpClientBuilder(new ProviderHttp(connection, limits, Dialect.GEMINI).builder())
                .baseUrl(connection.baseUrl() + "/v1beta")
                .apiKey(connection.key())
                .modelName(settings.model())
                .returnThinking(false);
        if (settings.thinking() >= 0) {
            builder.thinkingConfig(GeminiThinkingConfig.builder()
                    .thinkingBudget(settings.thinking())
                    .build());
        }
        if (seed != null) {
            builder.seed(seed);
        }
        return builder.build();
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
        GoogleAiGeminiStreamingChatModel client = request.seed() == null ? unseeded : client(request.seed());
        client.chat(
                ChatRequest.builder()
                        .messages(Prompts.messages(request, Schemas.ENFORCED))
                        .parameters(ChatRequestParameters.builder()
                                .temperature(request.temperature())
                                .maxOutputTokens(request.maxOutputTokens())
                                .responseFormat(Prompts.format(request, Schemas.ENFORCED))
                                .build())
                        .build(),
                handler);
    }
}
