package io.vivavoce.speech.internal.transcription;

import io.vivavoce.provider.EngineFactory;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.standin.AzureStandIn;
import io.vivavoce.standin.OpenAiTranscription;
import io.vivavoce.standin.StandIn;

class AzureTranscriptionTest extends TranscriptionContract {
    private final AzureStandIn server = new AzureStandIn(KEY);

    @Override
    protected StandIn standIn() {
        return server;
    }

    @Override
    protected String basePath() {
        return "";
    }

    @Override
    EngineFactory<SpeechToText> factory(TranscriptionConfiguration all, TranscriptionSettings settings) {
        return all.azureRecogniser(settings);
    }

    @Override
    OpenAiTranscription transcription() {
        return server.transcription;
    }
}
