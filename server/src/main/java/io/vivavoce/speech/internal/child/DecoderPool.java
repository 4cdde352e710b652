package io.vivavoce.speech.internal.child;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;

/// Decoders that are free. Thread-safe. One can take half a second and a hundred megabytes to make, so they are used
/// again; how many there are is bounded by the streams the server admits, and only a few are kept for later.
final class DecoderPool {
    private static final int MOST_FREE = 4;

    private final Supplier<? extends SpeechDecoder> maker;
    private final ConcurrentLinkedDeque<SpeechDecoder> free = new ConcurrentLinkedDeque<>();

    DecoderPool(Supplier<? extends SpeechDecoder> maker) {
        this.maker = maker;
    }

    SpeechDecoder acquire() {
        SpeechDecoder decoder = free.poll();
        return decoder == null ? maker.get() : decoder;
    }

    /// Takes a decoder back, with nothing left in it of the person it listened to.
    void release(SpeechDecoder decoder) {
        if (decoder.worn() || free.size() >= MOST_FREE) {
            decoder.close();
        } else {
            decoder.forget();
            free.push(decoder);
        }
    }
}
