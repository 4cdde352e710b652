package io.vivavoce.voice.internal;

/// Knows windows that hold nothing for a detector to judge: what a muted microphone or a noise-suppressing browser
/// sends while nobody speaks. Half of an interview is that. Single-threaded.
final class CertainSilence {
    /// No sample beyond that: 70 dB below full scale. A soft voice far from the microphone is ten times louder.
    static final int LOUDEST = 10;

    /// The detector hears the beginning of every silence, so that what it remembers has settled.
    static final int AFTER_WINDOWS = 12;

    private int quietWindows;

    boolean isCertain(short[] window) {
        quietWindows = isQuiet(window) ? quietWindows + 1 : 0;
        return quietWindows > AFTER_WINDOWS;
    }

    private static boolean isQuiet(short[] window) {
        for (short sample : window) {
            if (sample > LOUDEST || sample < -LOUDEST) {
                return false;
            }
        }
        return true;
    }
}
