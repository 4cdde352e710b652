package io.vivavoce.speech;

import java.util.Locale;
import java.util.Set;

/// What a recogniser can do.
///
/// @param engine the name shown to people ("pocketsphinx (built in)")
/// @param sampleRate samples per second it wants
/// @param partials whether it shows words while they are spoken
/// @param hearsFillers whether "um" and "uh" appear in its words, so that counting them is honest
/// @param lowConfidence whether its transcripts are to be treated as poor whatever it says of them
public record SpeechToTextCapabilities(
        String engine,
        int sampleRate,
        Set<Locale> languages,
        boolean partials,
        boolean hearsFillers,
        boolean lowConfidence) {
    public SpeechToTextCapabilities {
        languages = Set.copyOf(languages);
    }

    /// Whether it understands a language, whatever the country.
    public boolean understands(Locale language) {
        return languages.stream().anyMatch(known -> known.getLanguage().equals(language.getLanguage()));
    }
}
