package io.vivavoce.speech.internal.voices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.standin.OpenAiStandIn;
import io.vivavoce.standin.StandIn;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenAiVoiceTest extends KeyedVoiceContract {
    @Override
    StandIn standIn() {
        return new OpenAiStandIn(key());
    }

    @Override
    VoiceProtocol protocol(VoicesProperties settings) {
        return OpenAiSpeech.openAi(settings.openai());
    }

    @Override
    String key() {
        return "sk-good";
    }

    @Override
    String path() {
        return "/v1";
    }

    @Test
    void instructionsGoToModelsThatTakeThem() throws InterruptedException {
        Map<String, String> calm = Map.of("openai.instructions", "Speak calmly.");
        speak(voice(key(), calm), SHORT);
        assertThat(vendor().received().getLast().text())
                .contains("\"response_format\":\"pcm\"", "\"instructions\":\"Speak calmly.\"");
        speak(voice(key(), Map.of("openai.instructions", "Speak calmly.", "openai.model", "tts-1")), SHORT);
        assertThat(vendor().received().getLast().text())
                .contains("\"model\":\"tts-1\"")
                .doesNotContain("calmly");
    }
}
