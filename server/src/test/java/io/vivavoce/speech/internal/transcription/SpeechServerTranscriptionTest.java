package io.vivavoce.speech.internal.transcription;

import io.vivavoce.provider.EngineFactory;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.standin.OpenAiTranscription;
import io.vivavoce.standin.SpeechServerStandIn;
import io.vivavoce.standin.StandIn;

class SpeechServerTranscriptionTest extends TranscriptionContract {
    private final SpeechServerStandIn server = new SpeechServerStandIn();

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
        return all.speechServerRecogniser(settings);
    }

    @Override
    OpenAiTranscription transcription() {
        return server.transcription;
    }

    @Override
    protected boolean needsKey() {
        return false;
    }
}
