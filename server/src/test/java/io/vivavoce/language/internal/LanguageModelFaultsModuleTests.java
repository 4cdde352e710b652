package io.vivavoce.language.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.language.Generation;
import io.vivavoce.language.LanguageModel;
import io.vivavoce.language.LanguageRequest;
import io.vivavoce.language.ScriptedLanguageModel;
import io.vivavoce.platform.Tenant;
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
import io.vivavoce.standin.FaultTable;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Every language model under every fault, on the real ladder: one request each. Writes the table in
/// `docs/providers.md`.
@ApplicationModuleTest(module = "language", mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@TestPropertySource(
        properties = {
            "vivavoce.providers.patience.until-measured=1s",
            "vivavoce.providers.patience.longest=1s",
            "vivavoce.providers.probing.first=1h",
            "vivavoce.providers.probing.longest=1h",
            "vivavoce.language.azure.model=" + AzureStandIn.CHAT
        })
@Timeout(300)
class LanguageModelFaultsModuleTests {
    private static final String KEY = "good-key";
    private static final String NEXT_WORDS = "The next rung.";

    private static final OpenAiStandIn OPENAI = new OpenAiStandIn(KEY);
    private static final AzureStandIn AZURE = new AzureStandIn(KEY);
    private static final GroqStandIn GROQ = new GroqStandIn(KEY);
    private static final GeminiStandIn GEMINI = new GeminiStandIn(KEY);
    private static final AnthropicStandIn ANTHROPIC = new AnthropicStandIn(KEY);
    private static final OllamaStandIn OLLAMA = new OllamaStandIn("llama3.3");
    private static final ChatServerStandIn VLLM = new ChatServerStandIn(KEY, "own-model");

    /// By rung. LM Studio and llama.cpp speak as vLLM does.
    private static final Map<String, StandIn> STAND_INS = new TreeMap<>(Map.of(
            "openai", OPENAI,
            "azure", AZURE,
            "groq", GROQ,
            "gemini", GEMINI,
            "anthropic", ANTHROPIC,
            "ollama", OLLAMA,
            "vllm", VLLM));

    @Autowired
    private List<EngineFactory<LanguageModel>> factories;

    @Autowired
    private Ladders ladders;

    @Autowired
    private MockMvcTester mvc;

    @DynamicPropertySource
    static void standIns(DynamicPropertyRegistry properties) {
        STAND_INS.values().forEach(StandIn::start);
        connect(properties, "openai", OPENAI.baseUrl() + "/v1");
        connect(properties, "azure", AZURE.baseUrl().toString());
        connect(properties, "groq", GROQ.baseUrl() + "/openai/v1");
        connect(properties, "gemini", GEMINI.baseUrl().toString());
        connect(properties, "anthropic", ANTHROPIC.baseUrl().toString());
        connect(properties, "ollama", OLLAMA.baseUrl().toString());
        connect(properties, "vllm", VLLM.baseUrl() + "/v1");
    }

    private static void connect(DynamicPropertyRegistry properties, String provider, String address) {
        properties.add("vivavoce.providers." + provider + ".base-url", () -> address);
        properties.add("vivavoce.providers." + provider + ".api-key", () -> KEY);
    }

    @Test
    void whateverFailsEveryRequestIsAnsweredOnceOrToldToHaveBrokenOff() throws Exception {
        FaultTable table = new FaultTable("language model");
        for (Map.Entry<String, StandIn> rung : STAND_INS.entrySet()) {
            EngineFactory<LanguageModel> factory = factory(rung.getKey());
            for (Fault fault : Fault.values()) {
                makeHealthy(factory, rung.getValue());
                rung.getValue().drip(Duration.ZERO);
                rung.getValue().fault(fault);
                String outcome = ask(factory);
                if (fault == Fault.NONE) {
                    assertThat(outcome).as(factory.id()).isEqualTo("itself");
                } else {
                    table.add(factory.name(), fault, fault == Fault.CUT ? brokenOff(outcome) : outcome);
                }
            }
            makeHealthy(factory, rung.getValue());
        }
        table.requireOnPage();
    }

    /// How much of it was read when the line broke decides.
    private static String brokenOff(String outcome) {
        assertThat(outcome).isIn("told", "next");
        return "told or next";
    }

    private EngineFactory<LanguageModel> factory(String id) {
        return factories.stream()
                .filter(factory -> factory.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void makeHealthy(EngineFactory<LanguageModel> factory, StandIn standIn) {
        standIn.fault(Fault.NONE);
        assertThat(mvc.post()
                        .uri("/api/providers/{id}/trial", factory.provider().orElseThrow()))
                .hasStatusOk()
                .bodyText()
                .contains("\"rung\":\"" + factory.id() + "\",\"ok\":true");
    }

    private String ask(EngineFactory<LanguageModel> factory) throws InterruptedException {
        var ladder = ladders.of(
                ServiceKind.LANGUAGE_MODEL,
                new EngineUser(Tenant.LOCAL, null),
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
                    .as("%s gave up before its first word", factory.id())
                    .isNotEmpty();
            return "told";
        }
        boolean next = text.toString().equals(NEXT_WORDS);
        assertThat(text.toString()).doesNotContain(NEXT_WORDS + NEXT_WORDS);
        assertThat(next || !text.toString().contains(NEXT_WORDS))
                .as("two answers in one")
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
