package io.vivavoce.speech.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vivavoce.platform.Ids;
import io.vivavoce.platform.Tenant;
import io.vivavoce.platform.TenantTransaction;
import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.EngineHistory;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.provider.Ladders;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ServiceKind;
import io.vivavoce.speech.ScriptedSpeechToText;
import io.vivavoce.speech.ScriptedTextToSpeech;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.standin.AzureStandIn;
import io.vivavoce.standin.DeepgramStandIn;
import io.vivavoce.standin.ElevenLabsStandIn;
import io.vivavoce.standin.Fault;
import io.vivavoce.standin.FaultTable;
import io.vivavoce.standin.GroqStandIn;
import io.vivavoce.standin.OpenAiStandIn;
import io.vivavoce.standin.SpeechServerStandIn;
import io.vivavoce.standin.StandIn;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Every voice under every fault, on the real ladder: one sentence each, said by one voice from its beginning to its
/// end, and what failed written down with the interview. Writes the table in `docs/providers.md`.
@ApplicationModuleTest(module = "speech", mode = BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@TestPropertySource(
        properties = {
            "vivavoce.providers.patience.until-measured=1s",
            "vivavoce.providers.patience.longest=1s",
            "vivavoce.providers.probing.first=1h",
            "vivavoce.providers.probing.longest=1h",
            "vivavoce.providers.write-every=50ms",
            "vivavoce.speech.transcription.azure-deployment=" + AzureStandIn.WHISPER
        })
@Timeout(300)
class VoiceFaultsModuleTests {
    private static final String KEY = ElevenLabsStandIn.KEY;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SENTENCE = "Tell me about a system you designed.";

    private static final OpenAiStandIn OPENAI = new OpenAiStandIn(KEY);
    private static final GroqStandIn GROQ = new GroqStandIn(KEY);
    private static final DeepgramStandIn DEEPGRAM = new DeepgramStandIn(KEY);
    private static final ElevenLabsStandIn ELEVENLABS = new ElevenLabsStandIn();
    private static final SpeechServerStandIn SPEECH_SERVER = new SpeechServerStandIn();

    /// By rung.
    private static final Map<String, StandIn> STAND_INS = new TreeMap<>(Map.of(
            "openai", OPENAI,
            "groq", GROQ,
            "deepgram", DEEPGRAM,
            "elevenlabs", ELEVENLABS,
            "speechserver", SPEECH_SERVER));

    @Autowired
    private List<EngineFactory<TextToSpeech>> factories;

    @Autowired
    private Ladders ladders;

    @Autowired
    private TextToSpeech builtIn;

    @Autowired
    private EngineHistory history;

    @Autowired
    private TenantTransaction transaction;

    @Autowired
    private JdbcClient client;

    @Autowired
    private MockMvcTester mvc;

    @TestConfiguration
    static class Engines {
        @Bean
        SpeechToText scriptedEars() {
            return new ScriptedSpeechToText("");
        }

        @Bean
        TextToSpeech scriptedVoice() {
            return new ScriptedTextToSpeech();
        }
    }

    @DynamicPropertySource
    static void standIns(DynamicPropertyRegistry properties) {
        STAND_INS.values().forEach(StandIn::start);
        connect(properties, "openai", OPENAI.baseUrl() + "/v1");
        connect(properties, "groq", GROQ.baseUrl() + "/openai/v1");
        connect(properties, "deepgram", DEEPGRAM.baseUrl().toString());
        connect(properties, "elevenlabs", ELEVENLABS.baseUrl().toString());
        connect(properties, "speechserver", SPEECH_SERVER.baseUrl() + "/v1");
    }

    private static void connect(DynamicPropertyRegistry properties, String provider, String address) {
        properties.add("vivavoce.providers." + provider + ".base-url", () -> address);
        properties.add("vivavoce.providers." + provider + ".api-key", () -> KEY);
    }

    @Test
    void whateverFailsEverySentenceIsSaidByOneVoice() throws Exception {
        FaultTable table = new FaultTable("text to speech");
        for (Map.Entry<String, StandIn> rung : STAND_INS.entrySet()) {
            EngineFactory<TextToSpeech> factory = factory(rung.getKey());
            for (Fault fault : Fault.values()) {
                makeHealthy(factory, rung.getValue());
                rung.getValue().drip(Duration.ZERO);
                rung.getValue().fault(fault);
                String outcome = sentence(factory, fault);
                if (fault != Fault.NONE) {
                    table.add(factory.name(), fault, outcome);
                }
            }
            makeHealthy(factory, rung.getValue());
        }
        table.requireOnPage();
    }

    private EngineFactory<TextToSpeech> factory(String id) {
        return factories.stream()
                .filter(factory -> factory.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void makeHealthy(EngineFactory<TextToSpeech> factory, StandIn standIn) {
        standIn.fault(Fault.NONE);
        assertThat(mvc.post()
                        .uri("/api/providers/{id}/trial", factory.provider().orElseThrow()))
                .hasStatusOk()
                .bodyText()
                .contains("\"rung\":\"" + factory.id() + "\",\"ok\":true");
    }

    /// Says a sentence as the live loop does: once more from its beginning when its voice breaks off.
    private String sentence(EngineFactory<TextToSpeech> factory, Fault fault) throws InterruptedException {
        UUID session = interview();
        var ladder = ladders.of(
                ServiceKind.TEXT_TO_SPEECH,
                new EngineUser(Tenant.LOCAL, session),
                Locale.ENGLISH,
                List.of(factory, new BuiltInVoice(builtIn)),
                new VoiceTrial(System::nanoTime));
        TextToSpeech voice = new LadderTextToSpeech(ladder, builtIn, System::nanoTime);
        assertThat(ladder.usable().getFirst().id()).isEqualTo(factory.id());
        String outcome = say(voice) ? "" : "again, ";
        if (!outcome.isEmpty()) {
            assertThat(say(voice)).as("the next voice breaks off as well").isTrue();
        }
        boolean itself = ladder.usable().getFirst().id().equals(factory.id());
        assertThat(itself || fault != Fault.NONE)
                .as("%s when all is well", factory.id())
                .isTrue();
        if (!itself) {
            await().atMost(PATIENCE)
                    .until(() -> Tenant.call(Tenant.LOCAL, () -> history.events(session)).stream()
                            .anyMatch(event ->
                                    event.rung().equals(factory.id()) && event.what() == EngineHistory.What.FAILED));
        }
        return outcome + (itself ? "itself" : "next");
    }

    /// @return false when the voice broke off
    private static boolean say(TextToSpeech voice) throws InterruptedException {
        int samples = 0;
        try (TextToSpeech.Synthesis synthesis = voice.open(SENTENCE)) {
            for (short[] piece = synthesis.next(); piece != null; piece = synthesis.next()) {
                samples += piece.length;
            }
            assertThat(samples).isPositive();
            return true;
        } catch (ProviderException e) {
            assertThat(samples)
                    .as("told though nothing was heard yet: %s", e.getMessage())
                    .isPositive();
            return false;
        }
    }

    private UUID interview() {
        UUID session = Ids.next();
        transaction.run(
                Tenant.LOCAL,
                () -> client.sql("""
                        insert into interview_sessions (id, tenant_id, status, candidate_name, job_title, company,
                            job_description, resume_text, interview_type, guide, created_at)
                        values (:id, :tenant, 'created', '', '', '', '', '', 'mixed', '{}', now())""")
                        .param("id", session)
                        .param("tenant", Tenant.LOCAL)
                        .update());
        return session;
    }
}
