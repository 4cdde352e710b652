package io.vivavoce.speech.internal.voices;

import io.vivavoce.provider.Connection;
import io.vivavoce.provider.HttpFailures;
import io.vivavoce.provider.ProviderException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// `POST /v1/text-to-speech/{voice}/stream`, answered in bare PCM.
record ElevenLabsSpeech(VoicesProperties.ElevenLabs settings) implements VoiceProtocol {
    private static final int UNAUTHORISED = 401;

    @Override
    public HttpRequest.Builder request(Connection connection, String text) {
        Map<String, String> body = Map.of("text", text, "model_id", settings.model());
        return HttpRequest.newBuilder(connection.at(
                        "/v1/text-to-speech/" + settings.voice() + "/stream?output_format=pcm_" + HttpVoice.RATE))
                .header("xi-api-key", connection.key())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
    }

    @Override
    public int bareRate() {
        return HttpVoice.RATE;
    }

    @Override
    public int requestCharacters() {
        return settings.requestCharacters();
    }

    /// A used-up quota comes with the status of a wrong key.
    @Override
    public ProviderException refusal(Connection connection, int status, HttpHeaders headers, String body) {
        ProviderException plain = HttpFailures.of(connection, status, headers, body);
        return status == UNAUTHORISED && body.contains("quota_exceeded")
                ? new ProviderException(
                        ProviderException.Kind.BUSY,
                        String.valueOf(plain.getMessage()).replace("does not accept the key", "has no credits left"),
                        null,
                        status,
                        null)
                : plain;
    }
}
