package io.vivavoce.speech.internal.deepgram;

import io.vivavoce.provider.Connection;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.SpeechToTextCapabilities;
import io.vivavoce.speech.Vocabulary;
import java.util.Locale;
import java.util.Set;

/// Recognises with Deepgram while somebody speaks.
record DeepgramSpeechToText(String name, Connection connection, Locale language, DeepgramSettings settings)
        implements SpeechToText {
    static final int SAMPLE_RATE = 16_000;

    @Override
    public SpeechToTextCapabilities capabilities() {
        return new SpeechToTextCapabilities(name, SAMPLE_RATE, Set.of(language), true, settings.fillerWords(), false);
    }

    @Override
    public Recognition open(Vocabulary vocabulary) {
        return new DeepgramRecognition(connection, language, settings, vocabulary);
    }
}
