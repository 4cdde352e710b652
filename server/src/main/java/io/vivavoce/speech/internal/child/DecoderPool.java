package io.vivavoce.speech.internal.child;

import java.util.concurrent.ConcurrentLinkedDeque;

/// Decoders that are free. Thread-safe. One takes half a second and a hundred megabytes to make, so they are used
/// again; how many there are is bounded by the streams the server admits, and only a few are kept for later.
final class DecoderPool {
    private static final int MOST_FREE = 4;

    private final RecogniserOptions options;
    private final Pocketsphinx pocketsphinx;
    private final ConcurrentLinkedDeque<Decoder> free = new ConcurrentLinkedDeque<>();

    DecoderPool(Pocketsphinx pocketsphinx, RecogniserOptions options) {
        this.pocketsphinx = pocketsphinx;
        this.options = options;
    }

    Decoder acquire() {
        Decoder decoder = free.poll();
        return decoder == null ? new Decoder(pocketsphinx, options) : decoder;
    }

    /// Takes a decoder back, with nothing left in it of the person it listened to.
    void release(Decoder decoder) {
        if (decoder.worn() || free.size() >= MOST_FREE) {
            decoder.close();
        } else {
            decoder.forget();
            free.push(decoder);
        }
    }
}
