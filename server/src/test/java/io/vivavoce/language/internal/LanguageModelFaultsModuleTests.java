package io.vivavoce.language.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.language.Generation;
import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.LanguageRequest;
import io.vivavoce.language.ScriptedLanguageModel;
import io.vivavoce.provider.Connection;
import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.provider.Ladders;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ServiceKind;
import io.vivavoce.provider.Tier;
import io.vivavoce.standin.AnthropicStandIn;
import io.vivavoce.standin.AzureStandIn;
import io.vivavoce.standin.ChatServerStandIn;
import io.vivavoce.standin.Fault;
import io.vivavoce.standin.FaultTableContract;
import io.vivavoce.standin.GeminiStandIn;
import io.vivavoce.standin.GroqStandIn;
import io.vivavoce.standin.OllamaStandIn;
import io.vivavoce.standin.OpenAiStandIn;
import io.vivavoce.standin.StandIn;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/// Every language model under every fault: one request each, answered once or told to have broken off.
@ApplicationModuleTest(module = "language", mode = BootstrapMode.ALL_DEPENDENCIES)
@TestPropertySource(properties = "vivavoce.language.azure.model=" + AzureStandIn.CHAT)
class LanguageModelFaultsModuleTests extends FaultTableContract<LanguageModel> {
    private static final String NEXT_WORDS = "The next rung.";

    private static final OpenAiStandIn OPENAI = new OpenAiStandIn(KEY);
    private static final AzureStandIn AZURE = new AzureStandIn(KEY);
    private static final GroqStandIn GROQ = new GroqStandIn(KEY);
    private static final GeminiStandIn GEMINI = new GeminiStandIn(KEY);
    private static final AnthropicStandIn ANTHROPIC = new AnthropicStandIn(KEY);
    private static final OllamaStandIn OLLAMA = new OllamaStandIn("llama3.3");
    private static final ChatServerStandIn VLLM = new ChatServerStandIn(KEY, "own-model");

    @Autowired
    private Ladders ladders;

    /// LM Studio and llama.cpp speak as vLLM does.
    LanguageModelFaultsModuleTests() {
        super(
                "language model",
                new TreeMap<String, StandIn>(Map.of(
                        "openai", OPENAI,
                        "azure", AZURE,
                        "groq", GROQ,
                        "gemini", GEMINI,
                        "anthropic", ANTHROPIC,
                        "ollama", OLLAMA,
                        "vllm", VLLM)));
    }

    @DynamicPropertySource
    static void standIns(DynamicPropertyRegistry properties) {
        List.of(OPENAI, AZURE, GROQ, GEMINI, ANTHROPIC, OLLAMA, VLLM).forEach(StandIn::start);
        connect(properties, "openai", OPENAI, "/v1");
        connect(properties, "azure", AZURE, "");
        connect(properties, "groq", GROQ, "/openai/v1");
        connect(properties, "gemini", GEMINI, "");
        connect(properties, "anthropic", ANTHROPIC, "");
        connect(properties, "ollama", OLLAMA, "");
        connect(properties, "vllm", VLLM, "/v1");
    }

    /// How much of an answer was read when the line broke decides what becomes of it.
    @Override
    protected String told(Fault fault, String outcome) {
        if (fault != Fault.CUT) {
            return outcome;
        }
        assertThat(outcome).isIn("told", "next");
        return "told or next";
    }

    @Override
    protected String work(EngineFactory<LanguageModel> factory, EngineUser user, String what)
            throws InterruptedException {
        var ladder = ladders.of(
                ServiceKind.LANGUAGE_MODEL,
                user,
                Locale.ENGLISH,
                List.of(factory, new Next()),
                new LanguageTrial(Duration.ofSeconds(10)));
        StringBuilder text = new StringBuilder();
        try (Generation answer =
                new LadderLanguageModel(ladder).open(LanguageRequest.of("", "Ask about the ledger.", 100))) {
            for (String piece = answer.next(); piece != null; piece = answer.next()) {
                text.append(piece);
            }
        } catch (ProviderException e) {
            assertThat(text.toString())
                    .as("%s gave up before its first word", what)
                    .isNotEmpty();
            return "told";
        }
        boolean next = text.toString().equals(NEXT_WORDS);
        assertThat(next || !text.toString().contains(NEXT_WORDS))
                .as("two answers in one, %s", what)
                .isTrue();
        return next ? "next" : "itself";
    }

    /// Answers at once.
    private record Next() implements EngineFactory<LanguageModel> {
        @Override
        public String id() {
            return "next";
        }

        @Override
        public String name() {
            return "next";
        }

        @Override
        public Tier tier() {
            return Tier.LOCAL_MODEL;
        }

        @Override
        public Optional<String> provider() {
            return Optional.empty();
        }

        @Override
        public boolean serves(Locale language) {
            return true;
        }

        @Override
        public Optional<LanguageModel> create(Connection connection, Locale language) {
            return Optional.of(new ScriptedLanguageModel("next").answers(NEXT_WORDS));
        }
    }
}
