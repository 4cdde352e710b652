package io.vivavoce.standin;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// ElevenLabs: its voices over `POST /v1/text-to-speech/{voice}/stream`. Its key is [#KEY].
public final class ElevenLabsStandIn extends StandIn {
    public static final String KEY = "xi-stand-in-key";

    private static final int LONGEST = 40_000;
    private static final Set<String> VOICES = Set.of("EXAVITQu4vr4xnSDxMaL", "JBFqnCBsd6RMkjVDRZzb");
    private static final Set<String> MODELS = Set.of("eleven_flash_v2_5", "eleven_multilingual_v2", "eleven_v3");

    private volatile boolean outOfCredits;

    public ElevenLabsStandIn() {
        serves("POST", "/v1/text-to-speech/[^/]+/stream", this::speak);
        serves("GET", "/v1/user", _ -> Answer.json(200, "{\"subscription\":{\"tier\":\"creator\"}}"));
    }

    /// From now on the account has nothing left.
    public void outOfCredits() {
        outOfCredits = true;
    }

    private Answer speak(Received request) {
        JsonNode body = JsonMapper.shared().readTree(request.text());
        String text = body.path("text").asString("");
        String voice = request.path().split("/")[3];
        if (outOfCredits) {
            return error(
                    401,
                    "quota_exceeded",
                    "This request exceeds your quota of 10000. You have 0 credits remaining, while " + text.length()
                            + " credits are required for this request.");
        }
        if (body.path("text").isMissingNode()) {
            return Answer.json(
                    422,
                    "{\"detail\":[{\"loc\":[\"body\",\"text\"],\"msg\":\"Field required\",\"type\":\"missing\"}]}");
        }
        if (!VOICES.contains(voice)) {
            return error(404, "voice_not_found", "A voice with the voice_id " + voice + " was not found.");
        }
        if (!MODELS.contains(body.path("model_id").asString(""))) {
            return error(400, "model_not_found", "A model with the requested ID does not exist.");
        }
        if (text.length() > LONGEST) {
            return error(400, "max_character_limit_exceeded", "The text is longer than the model allows.");
        }
        String format = request.parameter("output_format");
        if (!format.startsWith("pcm_")) {
            return Answer.of(200, "audio/mpeg", new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 0, 0});
        }
        int rate = Integer.parseInt(format.substring("pcm_".length()));
        return Answer.stream("audio/pcm", MadeVoice.pieces(MadeVoice.pcm(text, rate), rate))
                .withHeader("character-cost", String.valueOf(text.length()))
                .withHeader("request-id", "standInRequest1");
    }

    @Override
    protected @Nullable Answer refuses(Received request) {
        return request.header("xi-api-key").equals(KEY) ? null : unauthorised();
    }

    @Override
    protected Answer unauthorised() {
        return error(401, "invalid_api_key", "Invalid API key");
    }

    @Override
    protected Answer rateLimited() {
        return error(
                429,
                "too_many_concurrent_requests",
                "Too many concurrent requests. Your current subscription is associated with a maximum of 2.");
    }

    @Override
    protected Answer serverError() {
        return error(500, "internal_server_error", "An unexpected error occurred.");
    }

    @Override
    protected Answer notFound(Received request) {
        return Answer.json(404, "{\"detail\":\"Not Found\"}");
    }

    private static Answer error(int status, String code, String message) {
        return Answer.json(status, "{\"detail\":{\"status\":\"%s\",\"message\":\"%s\"}}".formatted(code, message));
    }
}
