package io.vivavoce.speech;

import io.vivavoce.provider.ProviderException;
/// Turns speech into words. An adapter per technology; retry and fallback are decorators, never inside an adapter.
///
/// Thread-safe. Every [Recognition] it opens belongs to one conversation.

public interface SpeechToText {
    SpeechToTextCapabilities capabilities();

    /// Opens a stream of 16-bit mono PCM at [SpeechToTextCapabilities#sampleRate()].
    ///
    /// @throws ProviderException when the engine cannot take another stream; never blocks longer than its
    /// own time-out
    Recognition open(Vocabulary vocabulary);
}
