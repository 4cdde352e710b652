package io.vivavoce.standin;

import org.jspecify.annotations.Nullable;

/// api.openai.com; the provider's base address is [#baseUrl] with `/v1`.
public final class OpenAiStandIn extends StandIn {
    private final String key;
    public final OpenAiTranscription transcription = new OpenAiTranscription(true);
    public final OpenAiRealtimeTranscription realtimeTranscription = new OpenAiRealtimeTranscription();

    public final Writing writing = new Writing();

    public OpenAiStandIn(String key) {
        this.key = key;
        serves("POST", "/v1/audio/transcriptions", transcription);
        serves("POST", "/v1/audio/speech", OpenAiSpeech.openAi());
        serves("POST", "/v1/chat/completions", new OpenAiChat(writing, false));
        talks("/v1/realtime", realtimeTranscription::talk);
    }

    @Override
    protected @Nullable Answer refuses(Received request) {
        return request.header("Authorization").equals("Bearer " + key) ? null : unauthorised();
    }

    @Override
    protected Answer unauthorised() {
        return OpenAiErrors.unauthorised();
    }

    @Override
    protected Answer rateLimited() {
        return OpenAiErrors.rateLimited();
    }

    @Override
    protected Answer serverError() {
        return OpenAiErrors.serverError();
    }

    @Override
    protected Answer notFound(Received request) {
        return OpenAiErrors.notFound(request);
    }
}
