package io.vivavoce.speech.internal.wire;

import java.util.List;

/// One message between the server and a speech process. A channel is one recognition stream or one sentence;
/// messages of a channel keep their order.
public sealed interface Message {
    /// 0 where a message concerns the whole process.
    int channel();

    // process → server, once, first

    /// The engine is loaded.
    record Ready(String engine, int sampleRate) implements Message {
        @Override
        public int channel() {
            return 0;
        }
    }

    /// The engine cannot be loaded here; the process ends after this.
    record Missing(String reason) implements Message {
        @Override
        public int channel() {
            return 0;
        }
    }

    // server → recogniser

    record Open(int channel, List<String> vocabulary) implements Message {
        public Open {
            vocabulary = List.copyOf(vocabulary);
        }
    }

    record Bias(int channel, List<String> vocabulary) implements Message {
        public Bias {
            vocabulary = List.copyOf(vocabulary);
        }
    }

    record Begin(int channel) implements Message {}

    record End(int channel) implements Message {}

    // server → voice

    record Speak(int channel, String text) implements Message {}

    // server → both

    record Close(int channel) implements Message {}

    // both ways

    /// 16-bit mono PCM, little-endian. The array is shared, never changed.
    @SuppressWarnings("ArrayRecordComponent")
    record Audio(int channel, byte[] pcm) implements Message {}

    // recogniser → server

    /// So many bytes of the open utterance have been worked through.
    record Progress(int channel, int bytes) implements Message {}

    /// The words since the last [Settled], as they look now.
    record Partial(int channel, String text) implements Message {}

    /// Words of the open utterance that will not change, and that stand for the first `bytes` of its audio since the
    /// last one.
    record Settled(int channel, String text, double confidence, int bytes) implements Message {}

    /// The words since the last [Settled] to the end of the utterance.
    record Final(int channel, String text, double confidence) implements Message {}

    // voice → server

    /// The sentence is spoken.
    record Done(int channel) implements Message {}

    // both → server

    /// The channel failed; nothing follows but [Closed].
    record Failed(int channel, String reason) implements Message {}

    /// The channel's place is free again.
    record Closed(int channel) implements Message {}
}
