package io.vivavoce.speech;

import io.vivavoce.provider.EngineUser;
import java.util.Locale;

/// The recogniser and the voice somebody gets: the best engine they may use, with the next ones behind it. Thread-safe.
public interface SpeechServices {
    /// Falls back within an utterance without losing or repeating a word.
    SpeechToText recogniser(EngineUser user, Locale language);

    /// Falls back between sentences; never speaks one sentence with two voices.
    TextToSpeech voice(EngineUser user, Locale language);
}
