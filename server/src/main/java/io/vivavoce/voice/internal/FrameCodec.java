package io.vivavoce.voice.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// The binary frames of `docs/protocol.md`. Pure.
final class FrameCodec {
    private static final int HEADER = 16;
    private static final byte MICROPHONE = 1;
    private static final byte SPEECH = 2;
    private static final byte LAST = 1;
    private static final int FRAMES_PER_SECOND = 50;

    /// 20 ms at 24 kHz.
    static final int LARGEST_FRAME = HEADER + 24_000 / FRAMES_PER_SECOND * Short.BYTES;

    private FrameCodec() {}

    /// A microphone frame, null when it is malformed.
    static @Nullable AudioFrame decode(ByteBuffer bytes, int sampleRate) {
        ByteBuffer in = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        int samples = sampleRate / FRAMES_PER_SECOND;
        if (in.remaining() != HEADER + samples * Short.BYTES) {
            return null;
        }
        boolean known = in.get(0) == MICROPHONE && in.get(1) == 0 && in.getShort(2) == 0;
        long capturedAt = in.getLong(8);
        if (!known || capturedAt < 0) {
            return null;
        }
        short[] pcm = new short[samples];
        in.position(HEADER)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(pcm);
        return new AudioFrame(Integer.toUnsignedLong(in.getInt(4)), capturedAt, pcm);
    }

    static ByteBuffer encode(int reply, int frame, short[] samples, int offset, int length, boolean last) {
        ByteBuffer out = ByteBuffer.allocate(HEADER + length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.put(SPEECH)
                .put(last ? LAST : 0)
                .putShort((short) 0)
                .putInt(reply)
                .putInt(frame)
                .putInt(0);
        out.asShortBuffer().put(samples, offset, length);
        return out.rewind();
    }
}
