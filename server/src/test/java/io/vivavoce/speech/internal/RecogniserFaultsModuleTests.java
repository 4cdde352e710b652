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
import io.vivavoce.provider.ServiceKind;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.RecognitionResult;
import io.vivavoce.speech.ScriptedSpeechToText;
import io.vivavoce.speech.ScriptedTextToSpeech;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.Vocabulary;
import io.vivavoce.standin.AzureStandIn;
import io.vivavoce.standin.DeepgramStandIn;
import io.vivavoce.standin.Fault;
import io.vivavoce.standin.FaultTable;
import io.vivavoce.standin.GroqStandIn;
import io.vivavoce.standin.OpenAiStandIn;
import io.vivavoce.standin.SpeechServerStandIn;
import io.vivavoce.standin.StandIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
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

/// Every recogniser under every fault, on the real ladder: one utterance each, answered once with all its words by
/// somebody, and written down with the interview. Writes the table in `docs/providers.md`.
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
class RecogniserFaultsModuleTests {
    private static final String KEY = "good-key";
    private static final String WORDS = "I rebuilt the ledger by hand";
    private static final String BUILT_IN_WORDS = "I built the letter by hand";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final OpenAiStandIn OPENAI = new OpenAiStandIn(KEY);
    private static final AzureStandIn AZURE = new AzureStandIn(KEY);
    private static final GroqStandIn GROQ = new GroqStandIn(KEY);
    private static final DeepgramStandIn DEEPGRAM = new DeepgramStandIn(KEY);
    private static final SpeechServerStandIn SPEECH_SERVER = new SpeechServerStandIn();
    private static final SpeechServerStandIn WHISPER_CPP = new SpeechServerStandIn();

    /// By rung.
    private static final Map<String, StandIn> STAND_INS = new TreeMap<>(Map.of(
            "openai", OPENAI,
            "openai-realtime", OPENAI,
            "azure", AZURE,
            "groq", GROQ,
            "deepgram", DEEPGRAM,
            "speechserver", SPEECH_SERVER,
            "whispercpp", WHISPER_CPP));

    @Autowired
    private List<EngineFactory<SpeechToText>> factories;

    @Autowired
    private Ladders ladders;

    @Autowired
    private LadderSettings settings;

    @Autowired
    private SpeechToText builtIn;

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
            return new ScriptedSpeechToText(BUILT_IN_WORDS);
        }

        @Bean
        TextToSpeech scriptedVoice() {
            return new ScriptedTextToSpeech();
        }
    }

    @DynamicPropertySource
    static void standIns(DynamicPropertyRegistry properties) {
        List.of(OPENAI, AZURE, GROQ, DEEPGRAM, SPEECH_SERVER, WHISPER_CPP).forEach(StandIn::start);
        OPENAI.transcription.says(WORDS);
        AZURE.transcription.says(WORDS);
        GROQ.transcription.says(WORDS);
        DEEPGRAM.listening.says(WORDS);
        OPENAI.realtimeTranscription.says(WORDS);
        SPEECH_SERVER.transcription.says(WORDS);
        WHISPER_CPP.transcription.says(WORDS);
        connect(properties, "openai", OPENAI.baseUrl() + "/v1");
        connect(properties, "azure", AZURE.baseUrl().toString());
        connect(properties, "groq", GROQ.baseUrl() + "/openai/v1");
        connect(properties, "deepgram", DEEPGRAM.baseUrl().toString());
        connect(properties, "speechserver", SPEECH_SERVER.baseUrl() + "/v1");
        connect(properties, "whispercpp", WHISPER_CPP.baseUrl().toString());
    }

    private static void connect(DynamicPropertyRegistry properties, String provider, String address) {
        properties.add("vivavoce.providers." + provider + ".base-url", () -> address);
        properties.add("vivavoce.providers." + provider + ".api-key", () -> KEY);
    }

    @Test
    void whateverFailsEveryUtteranceIsUnderstoodOnce() throws Exception {
        FaultTable table = new FaultTable("speech to text");
        for (Map.Entry<String, StandIn> rung : STAND_INS.entrySet()) {
            EngineFactory<SpeechToText> factory = factory(rung.getKey());
            for (Fault fault : Fault.values()) {
                makeHealthy(factory, rung.getValue());
                rung.getValue().drip(Duration.ZERO);
                rung.getValue().fault(fault);
                String outcome = utterance(factory, fault);
                if (fault != Fault.NONE) {
                    table.add(factory.name(), fault, outcome);
                }
            }
            makeHealthy(factory, rung.getValue());
        }
        table.requireOnPage();
    }

    private EngineFactory<SpeechToText> factory(String id) {
        return factories.stream()
                .filter(factory -> factory.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void makeHealthy(EngineFactory<SpeechToText> factory, StandIn standIn) {
        standIn.fault(Fault.NONE);
        assertThat(mvc.post()
                        .uri("/api/providers/{id}/trial", factory.provider().orElseThrow()))
                .hasStatusOk()
                .bodyText()
                .contains("\"rung\":\"" + factory.id() + "\",\"ok\":true");
    }

    private String utterance(EngineFactory<SpeechToText> factory, Fault fault) throws InterruptedException {
        UUID session = interview();
        var ladder = ladders.of(
                ServiceKind.SPEECH_TO_TEXT,
                new EngineUser(Tenant.LOCAL, session),
                Locale.ENGLISH,
                List.of(factory, new BuiltInEars(builtIn)),
                new RecogniserTrial(PATIENCE));
        RecognitionResult.Final heard = say(new LadderSpeechToText(ladder, builtIn, settings, System::nanoTime));
        boolean itself = heard.engine().equals(factory.name());
        assertThat(heard.text().toLowerCase(Locale.ROOT).replaceAll("[.]", ""))
                .as("%s under %s", factory.id(), fault)
                .isEqualTo((itself ? WORDS : BUILT_IN_WORDS).toLowerCase(Locale.ROOT));
        assertThat(itself || fault != Fault.NONE)
                .as("%s when all is well", factory.id())
                .isTrue();
        if (!itself) {
            await().atMost(PATIENCE)
                    .until(() -> Tenant.call(Tenant.LOCAL, () -> history.events(session)).stream()
                            .anyMatch(event ->
                                    event.rung().equals(factory.id()) && event.what() == EngineHistory.What.FAILED));
        }
        return itself ? "itself" : "next";
    }

    private static RecognitionResult.Final say(SpeechToText ears) throws InterruptedException {
        List<RecognitionResult.Final> finals = new ArrayList<>();
        short[] sound = sound(ears.capabilities().sampleRate());
        try (Recognition recognition = ears.open(Vocabulary.NONE)) {
            for (int utterance = 0; utterance < 2; utterance++) {
                recognition.begin();
                for (int at = 0; at < sound.length; at += 512) {
                    recognition.write(sound, at, Math.min(512, sound.length - at));
                }
                recognition.end();
                finals.add(untilFinal(recognition));
            }
        }
        assertThat(finals).extracting(RecognitionResult.Final::utterance).containsExactly(0, 1);
        assertThat(finals.get(1).text()).isNotBlank();
        return finals.getFirst();
    }

    private static RecognitionResult.Final untilFinal(Recognition recognition) throws InterruptedException {
        for (RecognitionResult result = recognition.next(); result != null; result = recognition.next()) {
            if (result instanceof RecognitionResult.Final last) {
                return last;
            }
        }
        throw new AssertionError("the conversation ended without a final");
    }

    private static short[] sound(int rate) {
        Random random = new Random(7);
        short[] sound = new short[rate];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (short) (random.nextGaussian() * 3_000);
        }
        return sound;
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
