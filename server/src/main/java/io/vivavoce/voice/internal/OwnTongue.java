package io.vivavoce.voice.internal;

import io.vivavoce.provider.ProviderException;
import io.vivavoce.speech.TextToSpeech;
import io.vivavoce.speech.TextToSpeechCapabilities;
import java.util.Locale;

/// A voice that refuses a language it cannot speak, so that its words are shown or read aloud by the client instead of
/// being mangled.
record OwnTongue(TextToSpeech voice, Locale language) implements TextToSpeech {
    /// The voice itself where it speaks the language, or does not say what it speaks.
    static TextToSpeech of(TextToSpeech voice, Locale language) {
        TextToSpeechCapabilities can = voice.capabilities();
        return can.languages().isEmpty() || can.speaks(language) ? voice : new OwnTongue(voice, language);
    }

    @Override
    public TextToSpeechCapabilities capabilities() {
        return voice.capabilities();
    }

    /// @throws ProviderException always
    @Override
    public Synthesis open(String sentence) {
        throw new ProviderException(ProviderException.Kind.UNAVAILABLE, "no voice speaks " + language.toLanguageTag());
    }
}
