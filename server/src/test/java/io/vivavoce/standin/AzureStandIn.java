package io.vivavoce.standin;

import org.jspecify.annotations.Nullable;

/// A resource of Azure OpenAI; the provider's base address is [#baseUrl] as it is. It knows one deployment for each
/// service, and wants an `api-version` with every request.
public final class AzureStandIn extends StandIn {
    /// The deployment for transcription.
    public static final String WHISPER = "my-whisper";
    /// The deployment of the language model.
    public static final String CHAT = "my-gpt";

    private final String key;
    public final OpenAiTranscription transcription = new OpenAiTranscription(false);

    public final Writing writing = new Writing();

    public AzureStandIn(String key) {
        this.key = key;
        serves("POST", "/openai/deployments/" + WHISPER + "/audio/transcriptions", transcription);
        serves("POST", "/openai/deployments/" + CHAT + "/chat/completions", new OpenAiChat(writing, true));
    }

    @Override
    protected @Nullable Answer refuses(Received request) {
        if (!request.header("api-key").equals(key)) {
            return unauthorised();
        }
        return request.path().startsWith("/openai/deployments/")
                        && request.parameter("api-version").isEmpty()
                ? notFound(request)
                : null;
    }

    @Override
    protected Answer unauthorised() {
        return Answer.json(
                401,
                "{\"error\":{\"code\":\"401\",\"message\":\"Access denied due to invalid subscription key or wrong API"
                        + " endpoint. Make sure to provide a valid key for an active subscription.\"}}");
    }

    @Override
    protected Answer rateLimited() {
        return Answer.json(
                        429,
                        "{\"error\":{\"code\":\"429\",\"message\":\"Requests have exceeded the call rate limit of your"
                                + " current pricing tier. Please retry after 12 seconds.\"}}")
                .withHeader("Retry-After", "12");
    }

    @Override
    protected Answer serverError() {
        return Answer.json(500, "{\"error\":{\"code\":\"InternalServerError\",\"message\":\"Internal server error\"}}");
    }

    @Override
    protected Answer notFound(Received request) {
        return Answer.json(404, "{\"error\":{\"code\":\"404\",\"message\":\"Resource not found\"}}");
    }
}
