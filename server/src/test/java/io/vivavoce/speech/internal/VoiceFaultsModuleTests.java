package io.vivavoce.speech.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.provider.Ladders;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ServiceKind;
import io.vivavoce.speech.ScriptedSpeechToText;
import io.vivavoce.speech.ScriptedTextToSpeech;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.standin.DeepgramStandIn;
import io.vivavoce.standin.ElevenLabsStandIn;
import io.vivavoce.standin.FaultTableContract;
import io.vivavoce.standin.GroqStandIn;
import io.vivavoce.standin.OpenAiStandIn;
import io.vivavoce.standin.SpeechServerStandIn;
import io.vivavoce.standin.StandIn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Every voice under every fault: one sentence each, said by one voice from its beginning to its end.
@ApplicationModuleTest(module = "speech", mode = BootstrapMode.ALL_DEPENDENCIES)
class VoiceFaultsModuleTests extends FaultTableContract<TextToSpeech> {
    private static final String SENTENCE = "Tell me about a system you designed.";

    private static final OpenAiStandIn OPENAI = new OpenAiStandIn(KEY);
    private static final GroqStandIn GROQ = new GroqStandIn(KEY);
    private static final DeepgramStandIn DEEPGRAM = new DeepgramStandIn(KEY);
    private static final ElevenLabsStandIn ELEVENLABS = new ElevenLabsStandIn();
    private static final SpeechServerStandIn SPEECH_SERVER = new SpeechServerStandIn();

    @Autowired
    private Ladders ladders;

    @Autowired
    private TextToSpeech builtIn;

    VoiceFaultsModuleTests() {
        super(
                "text to speech",
                new TreeMap<String, StandIn>(Map.of(
                        "openai", OPENAI,
                        "groq", GROQ,
                        "deepgram", DEEPGRAM,
                        "elevenlabs", ELEVENLABS,
                        "speechserver", SPEECH_SERVER)));
    }

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
        List.of(OPENAI, GROQ, DEEPGRAM, ELEVENLABS, SPEECH_SERVER).forEach(StandIn::start);
        connect(properties, "openai", OPENAI, "/v1");
        connect(properties, "groq", GROQ, "/openai/v1");
        connect(properties, "deepgram", DEEPGRAM, "");
        connect(properties, "elevenlabs", ELEVENLABS, "");
        connect(properties, "speechserver", SPEECH_SERVER, "/v1");
    }

    /// Says a sentence as the live loop does: once more from its beginning when its voice breaks off.
    @Override
    protected String work(EngineFactory<TextToSpeech> factory, EngineUser user, String what)
            throws InterruptedException {
        var ladder = ladders.of(
                ServiceKind.TEXT_TO_SPEECH,
                user,
                Locale.ENGLISH,
                List.of(factory, new BuiltInVoice(builtIn)),
                new VoiceTrial(System::nanoTime));
        TextToSpeech voice = new LadderTextToSpeech(ladder, builtIn, System::nanoTime);
        assertThat(ladder.usable().getFirst().id()).isEqualTo(factory.id());
        String outcome = say(voice) ? "" : "again, ";
        if (!outcome.isEmpty()) {
            assertThat(say(voice)).as("the next voice breaks off as well").isTrue();
        }
        return outcome + (ladder.usable().getFirst().id().equals(factory.id()) ? "itself" : "next");
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
}
