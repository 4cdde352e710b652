package io.vivavoce.standin;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `POST …/audio/speech` as OpenAI, Groq and servers that speak like them answer it.
///
/// @param models those it knows; none when it takes any
/// @param voices those it knows; none when it takes any
/// @param formats those it knows
/// @param longest characters it takes
/// @param rate samples per second
/// @param lengthKnown whether the header of a WAV tells its length
public record OpenAiSpeech(
        Set<String> models, Set<String> voices, Set<String> formats, int longest, int rate, boolean lengthKnown)
        implements StandIn.Handler {
    private static final JsonMapper JSON = JsonMapper.shared();

    public static OpenAiSpeech openAi() {
        return new OpenAiSpeech(
                Set.of("gpt-4o-mini-tts", "tts-1", "tts-1-hd"),
                Set.of("alloy", "ash", "ballad", "coral", "echo", "fable", "nova", "onyx", "sage", "shimmer", "verse"),
                Set.of("mp3", "opus", "aac", "flac", "wav", "pcm"),
                4_096,
                24_000,
                false);
    }

    public static OpenAiSpeech groq() {
        return new OpenAiSpeech(
                Set.of("canopylabs/orpheus-v1-english"),
                Set.of("autumn", "diana", "hannah", "austin", "daniel", "troy"),
                Set.of("wav"),
                200,
                24_000,
                false);
    }

    /// A server on this machine, like those around Kokoro or Piper.
    public static OpenAiSpeech local() {
        return new OpenAiSpeech(Set.of(), Set.of(), Set.of("wav", "pcm", "mp3"), 4_096, 22_050, true);
    }

    @Override
    public Answer answer(Received request) {
        JsonNode body = JSON.readTree(request.text());
        String input = body.path("input").asString("");
        String format = body.path("response_format").asString("mp3");
        if (!models.isEmpty() && !models.contains(body.path("model").asString(""))) {
            return error(404, "The model `" + body.path("model").asString("") + "` does not exist", "model_not_found");
        }
        if (!voices.isEmpty() && !voices.contains(body.path("voice").asString(""))) {
            return error(400, "Input should be one of its voices", "invalid_value");
        }
        if (input.isEmpty() || input.length() > longest) {
            return error(400, "[{'type': 'string_too_long', 'loc': ('body', 'input')}]", "string_too_long");
        }
        if (!formats.contains(format)) {
            return error(400, "response_format must be one of " + formats, "invalid_value");
        }
        byte[] sound =
                switch (format) {
                    case "pcm" -> MadeVoice.pcm(input, rate);
                    case "wav" -> MadeVoice.wav(input, rate, lengthKnown);
                    default -> new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 0, 0};
                };
        String type =
                switch (format) {
                    case "pcm" -> "audio/pcm";
                    case "wav" -> "audio/wav";
                    default -> "audio/mpeg";
                };
        return Answer.stream(type, MadeVoice.pieces(sound, rate));
    }

    private static Answer error(int status, String message, String code) {
        return Answer.json(status, """
                {"error":{"message":"%s","type":"invalid_request_error","param":null,"code":"%s"}}""".formatted(message, code));
    }
}
