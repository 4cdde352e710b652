package io.vivavoce.speech.internal.voices;

import io.vivavoce.provider.Connection;
import java.net.http.HttpRequest;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// `POST /v1/speak`, answered in bare PCM.
record DeepgramSpeech(VoicesProperties.Deepgram settings) implements VoiceProtocol {
    @Override
    public HttpRequest.Builder request(Connection connection, String text) {
        return HttpRequest.newBuilder(connection.at("/v1/speak?model=" + settings.model()
                        + "&encoding=linear16&sample_rate=" + HttpVoice.RATE + "&container=none"))
                .header("Authorization", "Token " + connection.key())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JsonMapper.shared().writeValueAsString(Map.of("text", text))));
    }

    @Override
    public int bareRate() {
        return HttpVoice.RATE;
    }

    @Override
    public int requestCharacters() {
        return settings.requestCharacters();
    }
}
