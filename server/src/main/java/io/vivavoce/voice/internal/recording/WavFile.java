package io.vivavoce.voice.internal.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// 16-bit PCM in a RIFF WAVE file. Pure.
///
/// @param samples mono
public record WavFile(int sampleRate, short[] samples) {
    private static final int HEADER = 44;
    private static final int CHUNK_HEADER = 8;
    private static final int FORMAT_BYTES = 16;
    private static final short PCM = 1;
    private static final short EXTENSIBLE = (short) 0xFFFE;

    /// Whether a file says of itself that it is one.
    static boolean begins(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return bytes.length >= HEADER
                && name(in, 0).equals("RIFF")
                && name(in, 8).equals("WAVE");
    }

    /// Reads a file, null when it is none or holds anything but 16-bit PCM in one channel or two, which are mixed.
    public static @Nullable WavFile read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (!begins(bytes)) {
            return null;
        }
        int channels = 0;
        int sampleRate = 0;
        for (int at = 12; at + CHUNK_HEADER <= bytes.length; ) {
            String chunk = name(in, at);
            int start = at + CHUNK_HEADER;
            long size = Math.min(Integer.toUnsignedLong(in.getInt(at + 4)), bytes.length - start);
            if (chunk.equals("fmt ") && size >= FORMAT_BYTES) {
                channels = channels(in, start);
                sampleRate = in.getInt(start + 4);
            } else if (chunk.equals("data")) {
                return channels == 0 || sampleRate <= 0
                        ? null
                        : new WavFile(sampleRate, mixed(samples(in, start, (int) size), channels));
            }
            at = Math.toIntExact(start + size + size % 2);
        }
        return null;
    }

    public byte[] bytes() {
        int data = samples.length * Short.BYTES;
        ByteBuffer out = ByteBuffer.allocate(HEADER + data).order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii("RIFF")).putInt(HEADER - CHUNK_HEADER + data).put(ascii("WAVE"));
        out.put(ascii("fmt ")).putInt(FORMAT_BYTES).putShort(PCM).putShort((short) 1);
        out.putInt(sampleRate)
                .putInt(sampleRate * Short.BYTES)
                .putShort((short) Short.BYTES)
                .putShort((short) Short.SIZE);
        out.put(ascii("data")).putInt(data);
        out.asShortBuffer().put(samples);
        return out.array();
    }

    /// How many, 0 when it is not a format that is read.
    private static int channels(ByteBuffer in, int start) {
        short format = in.getShort(start);
        short channels = in.getShort(start + 2);
        boolean known = (format == PCM || format == EXTENSIBLE) && in.getShort(start + 14) == Short.SIZE;
        return known && (channels == 1 || channels == 2) ? channels : 0;
    }

    private static short[] mixed(short[] samples, int channels) {
        if (channels == 1) {
            return samples;
        }
        short[] mono = new short[samples.length / 2];
        for (int i = 0; i < mono.length; i++) {
            mono[i] = (short) ((samples[2 * i] + samples[2 * i + 1]) / 2);
        }
        return mono;
    }

    private static short[] samples(ByteBuffer in, int start, int bytes) {
        short[] samples = new short[bytes / Short.BYTES];
        in.slice(start, samples.length * Short.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        return samples;
    }

    private static String name(ByteBuffer in, int at) {
        byte[] name = new byte[4];
        in.get(at, name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
