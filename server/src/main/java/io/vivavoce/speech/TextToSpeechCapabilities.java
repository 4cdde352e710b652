package io.vivavoce.speech;

import java.util.Locale;
import java.util.Set;

/// What a voice can do.
///
/// @param engine the name shown to people ("flite (built in)")
/// @param sampleRate samples per second it makes
public record TextToSpeechCapabilities(String engine, int sampleRate, Set<Locale> languages) {
    public TextToSpeechCapabilities {
        languages = Set.copyOf(languages);
    }

    /// Whether it speaks a language, whatever the country.
    public boolean speaks(Locale language) {
        return languages.stream().anyMatch(known -> known.getLanguage().equals(language.getLanguage()));
    }
}
