package io.vivavoce.standin;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `POST /v1/speak` of Deepgram.
public final class DeepgramSpeech implements StandIn.Handler {
    private static final int LONGEST = 2_000;

    @Override
    public Answer answer(Received request) {
        JsonNode body = JsonMapper.shared().readTree(request.text());
        String text = body.path("text").asString("");
        if (!request.parameter("model").startsWith("aura-")) {
            return error(400, "Bad Request", "No such model/version combination found.");
        }
        if (text.isBlank()) {
            return error(400, "Bad Request", "Failed to deserialize the JSON body: missing field `text`");
        }
        if (text.length() > LONGEST) {
            return error(413, "Payload Too Large", "Input text exceeds maximum character limit of 2000.");
        }
        if (!request.parameter("encoding").equals("linear16")
                || !request.parameter("container").equals("none")) {
            return Answer.of(200, "audio/mpeg", new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 0, 0});
        }
        int rate = Integer.parseInt(request.parameter("sample_rate"));
        return Answer.stream(
                        "audio/l16;rate=" + rate + ";channels=1", MadeVoice.pieces(MadeVoice.pcm(text, rate), rate))
                .withHeader("dg-model-name", request.parameter("model"))
                .withHeader("dg-char-count", String.valueOf(text.length()));
    }

    private static Answer error(int status, String code, String message) {
        return Answer.json(status, """
                {"err_code":"%s","err_msg":"%s","request_id":"1b1d8a4e-6a2e-4a7b-9d0f-0d9f8f4f0a11"}""".formatted(code, message));
    }
}
