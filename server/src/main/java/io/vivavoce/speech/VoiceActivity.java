package io.vivavoce.speech;

/// Tells speech from everything else, window by window. Thread-safe; a [Stream] belongs to one microphone.
public interface VoiceActivity {
    /// Samples per second it wants.
    int sampleRate();

    /// Samples per window.
    int windowSamples();

    Stream open();

    /// One microphone. Not thread-safe: callers see to it that windows come one after the other.
    interface Stream extends AutoCloseable {
        /// The probability (0 to 1) that the window at `offset` holds speech.
        float probability(short[] samples, int offset);

        @Override
        void close();
    }
}
