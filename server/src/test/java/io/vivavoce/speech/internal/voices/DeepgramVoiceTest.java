package io.vivavoce.speech.internal.voices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.standin.Answer;
import io.vivavoce.standin.Received;
import io.vivavoce.standin.StandIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeepgramVoiceTest extends KeyedVoiceContract {
    private static final class Vendor extends StandIn {
        Vendor() {
            serves("POST", "/v1/speak", new io.vivavoce.standin.DeepgramSpeech());
        }

        @Override
        protected @Nullable Answer refuses(Received request) {
            return request.header("Authorization").equals("Token dg-good") ? null : unauthorised();
        }

        @Override
        protected Answer unauthorised() {
            return Answer.json(401, "{\"err_code\":\"INVALID_AUTH\",\"err_msg\":\"Invalid credentials.\"}");
        }

        @Override
        protected Answer rateLimited() {
            return Answer.json(429, "{\"error\":{\"message\":\"Rate limit reached\"}}")
                    .withHeader("x-ratelimit-reset-requests", "7.66s");
        }

        @Override
        protected Answer serverError() {
            return Answer.json(500, "{\"error\":{\"message\":\"The server had an error\"}}");
        }
    }

    @Override
    StandIn standIn() {
        return new Vendor();
    }

    @Override
    VoiceProtocol protocol(VoicesProperties settings) {
        return new DeepgramSpeech(settings.deepgram());
    }

    @Override
    String key() {
        return "dg-good";
    }

    @Override
    String path() {
        return "";
    }

    @Test
    void itIsAskedForBarePcmWithoutAContainer() throws InterruptedException {
        speak(voice(), SHORT);
        Received asked = vendor().received().getFirst();
        assertThat(asked.query())
                .isEqualTo("model=aura-2-thalia-en&encoding=linear16&sample_rate=24000&container=none");
        assertThat(asked.text()).isEqualTo("{\"text\":\"" + SHORT + "\"}");
    }
}
