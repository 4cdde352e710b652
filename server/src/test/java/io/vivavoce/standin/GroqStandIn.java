package io.vivavoce.standin;

import org.jspecify.annotations.Nullable;

/// api.groq.com; the provider's base address is [#baseUrl] with `/openai/v1`.
public final class GroqStandIn extends StandIn {
    private final String key;
    public final OpenAiTranscription transcription = new OpenAiTranscription(true);

    public final Writing writing = new Writing();

    public GroqStandIn(String key) {
        this.key = key;
        serves("POST", "/openai/v1/audio/transcriptions", transcription);
        serves("POST", "/openai/v1/audio/speech", OpenAiSpeech.groq());
        serves("POST", "/openai/v1/chat/completions", new OpenAiChat(writing, false));
    }

    @Override
    protected @Nullable Answer refuses(Received request) {
        return request.header("Authorization").equals("Bearer " + key) ? null : unauthorised();
    }

    @Override
    protected Answer unauthorised() {
        return Answer.json(
                401,
                "{\"error\":{\"message\":\"Invalid API Key\",\"type\":\"invalid_request_error\","
                        + "\"code\":\"invalid_api_key\"}}");
    }

    @Override
    protected Answer rateLimited() {
        return Answer.json(
                        429,
                        "{\"error\":{\"message\":\"Rate limit reached for model in organization on seconds of audio"
                                + " per hour (ASPH). Please try again in 7.66s.\",\"type\":\"seconds\","
                                + "\"code\":\"rate_limit_exceeded\"}}")
                .withHeader("retry-after", "8")
                .withHeader("x-ratelimit-remaining-requests", "0")
                .withHeader("x-ratelimit-reset-requests", "7.66s");
    }

    @Override
    protected Answer serverError() {
        return Answer.json(
                500, "{\"error\":{\"message\":\"Internal Server Error\",\"type\":\"internal_server_error\"}}");
    }

    @Override
    protected Answer notFound(Received request) {
        return Answer.json(
                404,
                "{\"error\":{\"message\":\"Unknown request URL: " + request.method() + " " + request.path()
                        + "\",\"type\":\"invalid_request_error\",\"code\":\"unknown_url\"}}");
    }
}
