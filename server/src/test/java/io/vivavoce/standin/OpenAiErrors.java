package io.vivavoce.standin;

/// Errors as OpenAI words them, and those who took over its words.
final class OpenAiErrors {
    private OpenAiErrors() {}

    static Answer unauthorised() {
        return Answer.json(
                401,
                "{\"error\":{\"message\":\"Incorrect API key provided: sk-***************wxyz. You can find your API"
                        + " key at https://platform.openai.com/account/api-keys.\",\"type\":\"invalid_request_error\","
                        + "\"param\":null,\"code\":\"invalid_api_key\"}}");
    }

    static Answer rateLimited() {
        return Answer.json(
                        429,
                        "{\"error\":{\"message\":\"Rate limit reached for requests per min (RPM): Limit 3, Used 3."
                                + " Please try again in 20s.\",\"type\":\"requests\",\"param\":null,"
                                + "\"code\":\"rate_limit_exceeded\"}}")
                .withHeader("retry-after", "20")
                .withHeader("x-ratelimit-limit-requests", "3")
                .withHeader("x-ratelimit-remaining-requests", "0")
                .withHeader("x-ratelimit-reset-requests", "20s");
    }

    static Answer serverError() {
        return Answer.json(
                500,
                "{\"error\":{\"message\":\"The server had an error while processing your request. Sorry about"
                        + " that!\",\"type\":\"server_error\",\"param\":null,\"code\":null}}");
    }

    static Answer notFound(Received request) {
        return Answer.json(
                404,
                "{\"error\":{\"message\":\"Invalid URL (" + request.method() + " " + request.path()
                        + ")\",\"type\":\"invalid_request_error\",\"param\":null,\"code\":null}}");
    }
}
