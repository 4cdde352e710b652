package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.Material.Recognizer;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.SpeechToTextCapabilities;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Asks the recogniser in use what it can hear. Noted with the first run of an interview, because another one may be in
/// use when it is evaluated again.
@Component
class RecognizerFacts {
    private final ObjectProvider<SpeechToText> recognizer;

    RecognizerFacts(ObjectProvider<SpeechToText> recognizer) {
        this.recognizer = recognizer;
    }

    Recognizer now() {
        SpeechToText inUse = recognizer.getIfAvailable();
        if (inUse == null) {
            return Recognizer.UNKNOWN;
        }
        SpeechToTextCapabilities can = inUse.capabilities();
        return new Recognizer(can.engine(), can.lowConfidence(), can.hearsFillers());
    }
}
