package io.vivavoce.speech.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.provider.EngineFactory;
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
import io.vivavoce.standin.FaultTableContract;
import io.vivavoce.standin.GroqStandIn;
import io.vivavoce.standin.OpenAiStandIn;
import io.vivavoce.standin.SpeechServerStandIn;
import io.vivavoce.standin.StandIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/// Every recogniser under every fault: two utterances each, answered once with all their words by somebody.
@ApplicationModuleTest(module = "speech", mode = BootstrapMode.ALL_DEPENDENCIES)
@TestPropertySource(properties = "vivavoce.speech.transcription.azure-deployment=" + AzureStandIn.WHISPER)
class RecogniserFaultsModuleTests extends FaultTableContract<SpeechToText> {
    private static final String WORDS = "I rebuilt the ledger by hand";
    private static final String BUILT_IN_WORDS = "I built the letter by hand";

    private static final OpenAiStandIn OPENAI = new OpenAiStandIn(KEY);
    private static final AzureStandIn AZURE = new AzureStandIn(KEY);
    private static final GroqStandIn GROQ = new GroqStandIn(KEY);
    private static final DeepgramStandIn DEEPGRAM = new DeepgramStandIn(KEY);
    private static final SpeechServerStandIn SPEECH_SERVER = new SpeechServerStandIn();
    private static final SpeechServerStandIn WHISPER_CPP = new SpeechServerStandIn();

    @Autowired
    private Ladders ladders;

    @Autowired
    private LadderSettings settings;

    @Autowired
    private SpeechToText builtIn;

    RecogniserFaultsModuleTests() {
        super(
                "speech to text",
                new TreeMap<String, StandIn>(Map.of(
                        "openai", OPENAI,
                        "openai-realtime", OPENAI,
                        "azure", AZURE,
                        "groq", GROQ,
                        "deepgram", DEEPGRAM,
                        "speechserver", SPEECH_SERVER,
                        "whispercpp", WHISPER_CPP)));
    }

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
        List.of(OPENAI.transcription, AZURE.transcription, GROQ.transcription).forEach(server -> server.says(WORDS));
        List.of(SPEECH_SERVER.transcription, WHISPER_CPP.transcription).forEach(server -> server.says(WORDS));
        DEEPGRAM.listening.says(WORDS);
        OPENAI.realtimeTranscription.says(WORDS);
        connect(properties, "openai", OPENAI, "/v1");
        connect(properties, "azure", AZURE, "");
        connect(properties, "groq", GROQ, "/openai/v1");
        connect(properties, "deepgram", DEEPGRAM, "");
        connect(properties, "speechserver", SPEECH_SERVER, "/v1");
        connect(properties, "whispercpp", WHISPER_CPP, "");
    }

    @Override
    protected String work(EngineFactory<SpeechToText> factory, EngineUser user, String what)
            throws InterruptedException {
        var ladder = ladders.of(
                ServiceKind.SPEECH_TO_TEXT,
                user,
                Locale.ENGLISH,
                List.of(factory, new BuiltInEars(builtIn)),
                new RecogniserTrial(PATIENCE));
        RecognitionResult.Final heard = say(new LadderSpeechToText(ladder, builtIn, settings, System::nanoTime));
        boolean itself = heard.engine().equals(factory.name());
        assertThat(heard.text().toLowerCase(Locale.ROOT).replaceAll("[.]", ""))
                .as(what)
                .isEqualTo((itself ? WORDS : BUILT_IN_WORDS).toLowerCase(Locale.ROOT));
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
}
