package io.vivavoce.speech.internal.voices;

import java.util.Arrays;

/// Takes the silence off the beginning of a sentence, which a listener would count as waiting. Not thread-safe.
final class LeadTrimmer {
    private static final int LOUD = 256;

    private final int lead;
    private short[] held = new short[0];
    private boolean begun;

    LeadTrimmer(int sampleRate) {
        lead = sampleRate / 100;
    }

    /// What is to be heard of a piece; empty while nothing is.
    short[] trim(short[] piece) {
        if (begun) {
            return piece;
        }
        short[] all = Arrays.copyOf(held, held.length + piece.length);
        System.arraycopy(piece, 0, all, held.length, piece.length);
        for (int i = 0; i < all.length; i++) {
            if (Math.abs(all[i]) >= LOUD) {
                begun = true;
                held = new short[0];
                return Arrays.copyOfRange(all, Math.max(0, i - lead), all.length);
            }
        }
        held = Arrays.copyOfRange(all, Math.max(0, all.length - lead), all.length);
        return new short[0];
    }
}
