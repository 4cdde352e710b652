package io.vivavoce.speech.internal.transcription;

import io.vivavoce.provider.EngineFactory;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.standin.GroqStandIn;
import io.vivavoce.standin.OpenAiTranscription;
import io.vivavoce.standin.StandIn;

class GroqTranscriptionTest extends TranscriptionContract {
    private final GroqStandIn server = new GroqStandIn(KEY);

    @Override
    protected StandIn standIn() {
        return server;
    }

    @Override
    protected String basePath() {
        return "/openai/v1";
    }

    @Override
    EngineFactory<SpeechToText> factory(TranscriptionConfiguration all, TranscriptionSettings settings) {
        return all.groqRecogniser(settings);
    }

    @Override
    OpenAiTranscription transcription() {
        return server.transcription;
    }
}
