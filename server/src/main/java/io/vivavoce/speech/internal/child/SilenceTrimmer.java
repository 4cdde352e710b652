package io.vivavoce.speech.internal.child;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Consumer;

/// Takes the silence off both ends of a sentence while it is made, and cuts it into pieces of 60 ms. Not thread-safe.
///
/// The engine begins with some 200 ms of near silence, which a listener would count as waiting.
final class SilenceTrimmer {
    private static final int LOUD = 256;

    private final int lead;
    private final int tail;
    private final int piece;
    private final Consumer<byte[]> out;
    private short[] held = new short[4096];
    private int count;
    private boolean begun;

    SilenceTrimmer(int sampleRate, Consumer<byte[]> out) {
        lead = sampleRate / 100;
        tail = sampleRate * 12 / 100;
        piece = sampleRate * 6 / 100;
        this.out = out;
    }

    void accept(short[] samples) {
        if (count + samples.length > held.length) {
            held = Arrays.copyOf(held, Math.max(held.length * 2, count + samples.length));
        }
        System.arraycopy(samples, 0, held, count, samples.length);
        count += samples.length;
        if (!begun) {
            begin();
        }
        if (begun) {
            flush(lastLoud() + 1, piece);
        }
    }

    private void begin() {
        for (int i = 0; i < count; i++) {
            if (Math.abs(held[i]) >= LOUD) {
                begun = true;
                drop(Math.max(0, i - lead));
                return;
            }
        }
        drop(Math.max(0, count - lead));
    }

    private int lastLoud() {
        int last = count - 1;
        while (last >= 0 && Math.abs(held[last]) < LOUD) {
            last--;
        }
        return last;
    }

    /// The sentence is over.
    void end() {
        if (begun) {
            flush(Math.min(count, lastLoud() + 1 + tail), 1);
        }
        count = 0;
    }

    private void flush(int until, int least) {
        int from = 0;
        while (until - from >= least) {
            int length = Math.min(piece, until - from);
            ByteBuffer pcm = ByteBuffer.allocate(length * 2).order(ByteOrder.LITTLE_ENDIAN);
            pcm.asShortBuffer().put(held, from, length);
            out.accept(pcm.array());
            from += length;
        }
        drop(from);
    }

    private void drop(int samples) {
        System.arraycopy(held, samples, held, 0, count - samples);
        count -= samples;
    }
}
