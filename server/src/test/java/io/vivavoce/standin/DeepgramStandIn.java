package io.vivavoce.standin;

import org.jspecify.annotations.Nullable;

/// api.deepgram.com; the provider's base address is [#baseUrl] as it is.
public final class DeepgramStandIn extends StandIn {
    private final String key;
    public final DeepgramListening listening = new DeepgramListening();

    public DeepgramStandIn(String key) {
        this.key = key;
        talks("/v1/listen", listening::talk);
        serves("POST", "/v1/speak", new DeepgramSpeech());
    }

    @Override
    protected @Nullable Answer refuses(Received request) {
        return request.header("Authorization").equalsIgnoreCase("Token " + key) ? null : unauthorised();
    }

    @Override
    protected Answer unauthorised() {
        return error(401, "INVALID_AUTH", "Invalid credentials.");
    }

    @Override
    protected Answer rateLimited() {
        return error(429, "TOO_MANY_REQUESTS", "Too many requests. Please try again later.");
    }

    @Override
    protected Answer serverError() {
        return error(500, "INTERNAL_SERVER_ERROR", "An internal server error occurred.");
    }

    @Override
    protected Answer notFound(Received request) {
        return error(404, "NOT_FOUND", "The requested resource was not found.");
    }

    private static Answer error(int status, String code, String message) {
        return Answer.json(
                status,
                "{\"err_code\":\"" + code + "\",\"err_msg\":\"" + message
                        + "\",\"request_id\":\"8c8ebea9-dbec-45fa-a035-e4632cb05b5f\"}");
    }
}
