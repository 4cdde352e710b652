package io.vivavoce.speech.internal.voices;

import io.vivavoce.provider.Connection;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// `POST /audio/speech` as OpenAI defined it and many others understand it.
///
/// @param instructions how to speak, empty for models that do not take it
/// @param format `pcm` or `wav`
/// @param rate samples per second of bare PCM
record OpenAiSpeech(String model, String voice, String instructions, String format, int rate, int requestCharacters)
        implements VoiceProtocol {

    static OpenAiSpeech openAi(VoicesProperties.OpenAi settings) {
        boolean instructed = settings.model().startsWith("gpt-");
        return new OpenAiSpeech(
                settings.model(),
                settings.voice(),
                instructed ? settings.instructions() : "",
                "pcm",
                HttpVoice.RATE,
                settings.requestCharacters());
    }

    static OpenAiSpeech groq(VoicesProperties.Groq settings) {
        return new OpenAiSpeech(settings.model(), settings.voice(), "", "wav", 0, settings.requestCharacters());
    }

    static OpenAiSpeech server(VoicesProperties.SpeechServer settings) {
        return new OpenAiSpeech(
                settings.model(),
                settings.voice(),
                "",
                settings.format(),
                settings.sampleRate(),
                settings.requestCharacters());
    }

    @Override
    public HttpRequest.Builder request(Connection connection, String text) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("model", model);
        body.put("input", text);
        body.put("voice", voice);
        body.put("response_format", format);
        if (!instructions.isBlank()) {
            body.put("instructions", instructions);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(connection.at("/audio/speech"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
        return connection.key().isEmpty() ? request : request.header("Authorization", "Bearer " + connection.key());
    }

    @Override
    public int bareRate() {
        return format.equals("wav") ? 0 : rate;
    }
}
