package io.vivavoce.speech.internal.recognition;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// 16-bit mono sound as bytes, little end first.
public final class Pcm {
    private static final int WAV_HEADER = 44;

    private Pcm() {}

    public static byte[] bytes(short[] samples, int offset, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples, offset, length);
        return bytes.array();
    }

    /// A whole WAV file.
    ///
    /// @param pcm 16-bit mono
    public static byte[] wav(byte[] pcm, int sampleRate) {
        ByteBuffer wav = ByteBuffer.allocate(WAV_HEADER + pcm.length).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(WAV_HEADER - 8 + pcm.length).put(ascii("WAVEfmt "));
        wav.putInt(16).putShort((short) 1).putShort((short) 1);
        wav.putInt(sampleRate).putInt(sampleRate * Short.BYTES);
        wav.putShort((short) Short.BYTES).putShort((short) Short.SIZE);
        wav.put(ascii("data")).putInt(pcm.length).put(pcm);
        return wav.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
