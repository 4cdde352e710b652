package io.vivavoce.voice.internal;

/// The last half second before speech was noticed, so that a recogniser hears its first sound. Single-threaded.
final class Preroll {
    private final short[] ring;
    private int next;
    private int size;

    /// @param samples how many are kept
    Preroll(int samples) {
        ring = new short[samples];
    }

    void add(short[] samples) {
        for (short sample : samples) {
            ring[next] = sample;
            next = (next + 1) % ring.length;
        }
        size = Math.min(ring.length, size + samples.length);
    }

    /// Takes everything kept, oldest first.
    short[] take() {
        short[] out = new short[size];
        int start = Math.floorMod(next - size, ring.length);
        for (int i = 0; i < size; i++) {
            out[i] = ring[(start + i) % ring.length];
        }
        size = 0;
        return out;
    }
}
