package io.vivavoce.speech;

import io.vivavoce.provider.EngineUser;
import java.util.Locale;

/// The same recogniser and voice for everybody.
public record FixedSpeechServices(SpeechToText ears, TextToSpeech mouth) implements SpeechServices {
    @Override
    public SpeechToText recogniser(EngineUser user, Locale language) {
        return ears;
    }

    @Override
    public TextToSpeech voice(EngineUser user, Locale language) {
        return mouth;
    }
}
