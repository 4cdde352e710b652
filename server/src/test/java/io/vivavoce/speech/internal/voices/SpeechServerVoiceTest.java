package io.vivavoce.speech.internal.voices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.standin.SpeechServerStandIn;
import io.vivavoce.standin.StandIn;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpeechServerVoiceTest extends HttpVoiceContract {
    @Override
    StandIn standIn() {
        return new SpeechServerStandIn();
    }

    @Override
    VoiceProtocol protocol(VoicesProperties settings) {
        return OpenAiSpeech.server(settings.speechserver());
    }

    @Override
    String key() {
        return "";
    }

    @Override
    String path() {
        return "/v1";
    }

    @Test
    void withoutAKeyNoneIsSent() throws InterruptedException {
        speak(voice(), SHORT);
        assertThat(vendor().received().getFirst().header("Authorization")).isEmpty();
        assertThat(vendor().received().getFirst().text()).contains("\"response_format\":\"wav\"");
    }

    @Test
    void barePcmOfItsOwnRateIsBroughtToOurs() throws InterruptedException {
        short[] sound =
                speak(voice("", Map.of("speechserver.format", "pcm", "speechserver.sample-rate", "22050")), SHORT);
        assertThat(sound.length / 24_000.0).isBetween(1.48, 1.58);
    }
}
