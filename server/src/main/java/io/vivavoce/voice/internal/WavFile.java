package io.vivavoce.voice.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// 16-bit mono PCM in a RIFF WAVE file. Pure.
record WavFile(int sampleRate, short[] samples) {
    private static final int HEADER = 44;
    private static final int CHUNK_HEADER = 8;
    private static final int FORMAT_BYTES = 16;
    private static final short PCM = 1;

    /// Reads a file, null when it is none or holds anything but 16-bit mono PCM.
    static @Nullable WavFile read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < HEADER || !name(in, 0).equals("RIFF") || !name(in, 8).equals("WAVE")) {
            return null;
        }
        int sampleRate = 0;
        for (int at = 12; at + CHUNK_HEADER <= bytes.length; ) {
            String chunk = name(in, at);
            int start = at + CHUNK_HEADER;
            long size = Math.min(Integer.toUnsignedLong(in.getInt(at + 4)), bytes.length - start);
            if (chunk.equals("fmt ") && size >= FORMAT_BYTES) {
                sampleRate = monoRate(in, start);
            } else if (chunk.equals("data")) {
                return sampleRate == 0 ? null : new WavFile(sampleRate, samples(in, start, (int) size));
            }
            at = Math.toIntExact(start + size + size % 2);
        }
        return null;
    }

    byte[] bytes() {
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

    private static int monoRate(ByteBuffer in, int start) {
        boolean known =
                in.getShort(start) == PCM && in.getShort(start + 2) == 1 && in.getShort(start + 14) == Short.SIZE;
        return known ? in.getInt(start + 4) : 0;
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
