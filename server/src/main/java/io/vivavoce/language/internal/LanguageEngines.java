package io.vivavoce.language.internal;

import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.internal.LanguageProperties.Chat;
import io.vivavoce.language.internal.OpenAiLanguageModel.Flavour;
import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.EngineRange;
import io.vivavoce.provider.ServiceKind;
import io.vivavoce.provider.Tier;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The models there are adapters for.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LanguageProperties.class)
class LanguageEngines {
    private final LanguageProperties settings;

    LanguageEngines(LanguageProperties settings) {
        this.settings = settings;
    }

    @Bean
    EngineRange<LanguageModel> languageModels(List<EngineFactory<LanguageModel>> models) {
        return new EngineRange<>(ServiceKind.LANGUAGE_MODEL, models, new LanguageTrial(settings.trialTimeout()));
    }

    @Bean
    EngineFactory<LanguageModel> openAiModels() {
        return chat("openai", "OpenAI", Tier.CLOUD, settings.openai(), Flavour.OPENAI);
    }

    @Bean
    EngineFactory<LanguageModel> azureModels() {
        return chat("azure", "Azure OpenAI", Tier.CLOUD, settings.azure(), Flavour.AZURE);
    }

    @Bean
    EngineFactory<LanguageModel> groqModels() {
        return chat("groq", "Groq", Tier.CLOUD, settings.groq(), Flavour.COMPATIBLE);
    }

    @Bean
    EngineFactory<LanguageModel> lmStudioModels() {
        return chat("lmstudio", "LM Studio", Tier.LOCAL_SERVER, settings.lmstudio(), Flavour.COMPATIBLE);
    }

    @Bean
    EngineFactory<LanguageModel> llamaCppModels() {
        return chat("llamacpp", "llama.cpp", Tier.LOCAL_SERVER, settings.llamacpp(), Flavour.COMPATIBLE);
    }

    @Bean
    EngineFactory<LanguageModel> vllmModels() {
        return chat("vllm", "vLLM", Tier.LOCAL_SERVER, settings.vllm(), Flavour.COMPATIBLE);
    }

    @Bean
    EngineFactory<LanguageModel> geminiModels() {
        String model = settings.gemini().model();
        return new LanguageEngine(
                "gemini",
                "Google",
                Tier.CLOUD,
                model,
                true,
                connection -> new GeminiLanguageModel(connection, "Google " + model, settings));
    }

    @Bean
    EngineFactory<LanguageModel> anthropicModels() {
        String model = settings.anthropic().model();
        return new LanguageEngine(
                "anthropic",
                "Anthropic",
                Tier.CLOUD,
                model,
                true,
                connection -> new AnthropicLanguageModel(connection, "Anthropic " + model, settings));
    }

    @Bean
    EngineFactory<LanguageModel> ollamaModels() {
        String model = settings.ollama().model();
        String engine = model.isBlank() ? "Ollama" : "Ollama " + model;
        return new LanguageEngine(
                "ollama",
                "Ollama",
                Tier.LOCAL_SERVER,
                model,
                true,
                connection -> new OllamaLanguageModel(connection, engine, settings));
    }

    private EngineFactory<LanguageModel> chat(String id, String vendor, Tier tier, Chat chat, Flavour flavour) {
        String engine = chat.model().isBlank() ? vendor : vendor + " " + chat.model();
        boolean there = flavour != Flavour.AZURE || !chat.model().isBlank();
        return new LanguageEngine(
                id,
                vendor,
                tier,
                chat.model(),
                there,
                connection -> new OpenAiLanguageModel(connection, engine, chat, settings, flavour));
    }
}
