package io.vivavoce.standin;

/// A speech server of one's own, without keys: `/v1/audio/transcriptions` and `/v1/audio/speech` as OpenAI has them
/// (the provider's base address is [#baseUrl] with `/v1`) and `/inference` as whisper.cpp has it.
public final class SpeechServerStandIn extends StandIn {
    public final OpenAiTranscription transcription = new OpenAiTranscription(false);

    public SpeechServerStandIn() {
        serves("POST", "/v1/audio/transcriptions", transcription);
        serves("POST", "/v1/audio/speech", OpenAiSpeech.local());
        serves("POST", "/inference", transcription);
    }

    @Override
    protected Answer unauthorised() {
        return Answer.json(401, "{\"detail\":\"Not authenticated\"}");
    }

    @Override
    protected Answer rateLimited() {
        return Answer.json(429, "{\"detail\":\"Too many requests\"}");
    }

    @Override
    protected Answer serverError() {
        return Answer.json(500, "{\"error\":\"failed to process audio\"}");
    }

    @Override
    protected Answer notFound(Received request) {
        return Answer.json(404, "{\"detail\":\"Not Found\"}");
    }
}
