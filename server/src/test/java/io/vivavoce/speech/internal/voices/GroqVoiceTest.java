package io.vivavoce.speech.internal.voices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.standin.GroqStandIn;
import io.vivavoce.standin.StandIn;
import org.junit.jupiter.api.Test;

class GroqVoiceTest extends KeyedVoiceContract {
    @Override
    StandIn standIn() {
        return new GroqStandIn(key());
    }

    @Override
    VoiceProtocol protocol(VoicesProperties settings) {
        return OpenAiSpeech.groq(settings.groq());
    }

    @Override
    String key() {
        return "sk-good";
    }

    @Override
    String path() {
        return "/openai/v1";
    }

    @Test
    void aLongSentenceStaysWithinWhatItTakes() throws InterruptedException {
        String sentence =
                "Think of a time when a plan changed late, tell me who decided, what it meant for you, ".repeat(3);
        short[] sound = speak(voice(), sentence);
        assertThat(vendor().received()).hasSize(2);
        assertThat(sound.length / 24_000.0).isGreaterThan(sentence.length() / 16.0);
    }
}
