package io.vivavoce.speech;

import java.util.List;

/// Tells speech from everything else, window by window. Thread-safe.
public interface VoiceActivity {
    /// Samples per second it wants.
    int sampleRate();

    /// Samples per window.
    int windowSamples();

    /// Begins to follow one microphone.
    Stream open();

    /// A detector for one thread at a time, who closes it.
    Detector detector();

    /// What is remembered of one microphone. Plain memory; made by the engine that reads it.
    interface Stream {}

    /// One window of one microphone.
    ///
    /// @param samples as many as [#windowSamples] says
    record Window(Stream stream, short[] samples) {}

    /// Judges windows of several microphones in one pass, which costs far less than one by one.
    interface Detector extends AutoCloseable {
        /// Windows of one pass at most.
        int largestPass();

        /// The probability (0 to 1) that each window holds speech, in their order. A stream stands in a pass once at
        /// most, and its windows come one after the other.
        float[] probabilities(List<Window> windows);

        @Override
        void close();
    }
}
