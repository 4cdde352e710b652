package io.vivavoce.speech.internal.realtime;

import io.vivavoce.provider.Connection;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.SpeechToTextCapabilities;
import io.vivavoce.speech.Vocabulary;
import java.util.Locale;
import java.util.Set;

/// Recognises over one realtime session for each conversation.
record RealtimeSpeechToText(String name, Connection connection, Locale language, RealtimeSettings settings)
        implements SpeechToText {
    static final int SAMPLE_RATE = 16_000;

    @Override
    public SpeechToTextCapabilities capabilities() {
        return new SpeechToTextCapabilities(name, SAMPLE_RATE, Set.of(language), true, false, false);
    }

    @Override
    public Recognition open(Vocabulary vocabulary) {
        return new RealtimeRecognition(connection, language, settings, vocabulary);
    }
}
