package io.vivavoce.speech.internal.child;

/// An engine that speaks. Used by one thread.
interface Speaker {
    int sampleRate();

    /// Speaks `text` into `listener`; returns when it is over or no longer wanted.
    void speak(String text, Listener listener);

    /// Takes sound as it is made.
    interface Listener {
        /// Returns whether the rest is wanted.
        boolean accept(short[] samples, boolean last);
    }
}
