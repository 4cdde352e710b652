package io.vivavoce.speech.internal;

import io.vivavoce.provider.EngineRange;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.provider.Ladders;
import io.vivavoce.speech.SpeechServices;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.TextToSpeech;
import java.util.Locale;

/// Recognisers and voices by the ladders of the providers, the built-in ones behind all the others. Thread-safe.
record LadderSpeechServices(
        Ladders ladders,
        EngineRange<SpeechToText> recognisers,
        EngineRange<TextToSpeech> voices,
        SpeechToText ears,
        TextToSpeech mouth,
        LadderSettings settings)
        implements SpeechServices {
    @Override
    public SpeechToText recogniser(EngineUser user, Locale language) {
        return new LadderSpeechToText(ladders.of(recognisers, user, language), ears, settings, System::nanoTime);
    }

    @Override
    public TextToSpeech voice(EngineUser user, Locale language) {
        return new LadderTextToSpeech(ladders.of(voices, user, language), mouth, System::nanoTime);
    }
}
