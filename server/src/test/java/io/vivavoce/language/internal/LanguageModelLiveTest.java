package io.vivavoce.language.internal;

import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.LanguageModelContract;
import io.vivavoce.provider.Connection;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// The contract with the vendors themselves, for those whose key is in the environment.
class LanguageModelLiveTest {
    private static final String WHY = "needs a real key";
    private static final LanguageProperties SETTINGS = StandInLanguageModelContract.settings(Map.of());

    @Nested
    @EnabledIfEnvironmentVariable(named = "OPENAI_API_KEY", matches = ".+", disabledReason = WHY)
    class OpenAiLiveTest extends LanguageModelContract {
        @Override
        protected LanguageModel model() {
            return engine(new LanguageEngines(SETTINGS).openAiModels(), "https://api.openai.com/v1", "OPENAI_API_KEY");
        }
    }

    @Nested
    @EnabledIfEnvironmentVariable(named = "GROQ_API_KEY", matches = ".+", disabledReason = WHY)
    class GroqLiveTest extends LanguageModelContract {
        @Override
        protected LanguageModel model() {
            return engine(new LanguageEngines(SETTINGS).groqModels(), "https://api.groq.com/openai/v1", "GROQ_API_KEY");
        }
    }

    @Nested
    @EnabledIfEnvironmentVariable(named = "GEMINI_API_KEY", matches = ".+", disabledReason = WHY)
    class GeminiLiveTest extends LanguageModelContract {
        @Override
        protected LanguageModel model() {
            return engine(
                    new LanguageEngines(SETTINGS).geminiModels(),
                    "https://generativelanguage.googleapis.com",
                    "GEMINI_API_KEY");
        }
    }

    @Nested
    @EnabledIfEnvironmentVariable(named = "ANTHROPIC_API_KEY", matches = ".+", disabledReason = WHY)
    class AnthropicLiveTest extends LanguageModelContract {
        @Override
        protected LanguageModel model() {
            return engine(
                    new LanguageEngines(SETTINGS).anthropicModels(), "https://api.anthropic.com", "ANTHROPIC_API_KEY");
        }
    }

    @Nested
    @EnabledIfEnvironmentVariable(named = "OLLAMA_BASE_URL", matches = ".+", disabledReason = "needs a real server")
    class OllamaLiveTest extends LanguageModelContract {
        @Override
        protected LanguageModel model() {
            return engine(new LanguageEngines(SETTINGS).ollamaModels(), System.getenv("OLLAMA_BASE_URL"), "");
        }
    }

    private static LanguageModel engine(
            io.vivavoce.provider.EngineFactory<LanguageModel> factory, String base, String key) {
        String secret = key.isEmpty() ? "" : System.getenv(key);
        return factory.create(
                        new Connection(factory.id(), URI.create(base), secret, HttpClient.newHttpClient()),
                        java.util.Locale.ENGLISH)
                .orElseThrow();
    }
}
