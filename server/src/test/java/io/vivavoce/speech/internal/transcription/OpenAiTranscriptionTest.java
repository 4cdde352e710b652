package io.vivavoce.speech.internal.transcription;

import io.vivavoce.provider.EngineFactory;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.standin.OpenAiStandIn;
import io.vivavoce.standin.OpenAiTranscription;
import io.vivavoce.standin.StandIn;

class OpenAiTranscriptionTest extends TranscriptionContract {
    private final OpenAiStandIn server = new OpenAiStandIn(KEY);

    @Override
    protected StandIn standIn() {
        return server;
    }

    @Override
    protected String basePath() {
        return "/v1";
    }

    @Override
    EngineFactory<SpeechToText> factory(TranscriptionConfiguration all, TranscriptionSettings settings) {
        return all.openAiRecogniser(settings);
    }

    @Override
    OpenAiTranscription transcription() {
        return server.transcription;
    }
}
