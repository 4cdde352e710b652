package io.vivavoce.speech.internal;

import java.time.Duration;

/// What one recogniser takes at most; see the settings of the same names.
///
/// @param keyTerms names and terms it gets of a vocabulary; 0 for one that gets the texts themselves
record RecogniserLimits(
        int maxStreams,
        Duration placeTimeout,
        int vocabularyCharacters,
        int keyTerms,
        Duration backlog,
        Duration finalTimeout,
        int retries) {
    static RecogniserLimits of(
            SpeechProperties.Recogniser settings, int maxStreams, int keyTerms, Duration finalTimeout) {
        return new RecogniserLimits(
                maxStreams,
                settings.placeTimeout(),
                settings.vocabularyCharacters(),
                keyTerms,
                settings.backlog(),
                finalTimeout,
                settings.retries());
    }
}
