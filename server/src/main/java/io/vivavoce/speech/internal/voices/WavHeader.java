package io.vivavoce.speech.internal.voices;

import io.vivavoce.speech.internal.voices.SoundReader.UnreadableSound;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// What stands before the sound in a WAV.
///
/// @param length bytes of sound, [Long#MAX_VALUE] when the file was begun before that was known
record WavHeader(int sampleRate, long length) {
    static final int NAME = 4;
    static final String RIFF = "RIFF";

    private static final int LARGEST_CHUNK = 64 * 1024;
    private static final int FORMAT_BYTES = 16;
    private static final int PCM = 1;
    private static final int EXTENSIBLE = 0xfffe;
    private static final int LOWEST_RATE = 8_000;
    private static final int HIGHEST_RATE = 96_000;
    /// Writers that do not know the length yet put 0, or the largest number less the header.
    private static final long UNKNOWN_FROM = 0x7fff_0000L;

    /// Gives so many bytes, fewer only at the end.
    interface Source {
        byte[] take(int bytes) throws IOException, InterruptedException;
    }

    /// Reads on after `RIFF` up to the sound.
    static WavHeader read(Source source) throws IOException, InterruptedException {
        ByteBuffer form = take(source, 8);
        if (!name(form, 4).equals("WAVE")) {
            throw unreadable();
        }
        int rate = 0;
        while (true) {
            ByteBuffer chunk = take(source, 8);
            long size = Integer.toUnsignedLong(chunk.getInt(4));
            if (name(chunk, 0).equals("data")) {
                if (rate == 0) {
                    throw unreadable();
                }
                return new WavHeader(rate, size == 0 || size >= UNKNOWN_FROM ? Long.MAX_VALUE : size);
            }
            if (size > LARGEST_CHUNK) {
                throw unreadable();
            }
            ByteBuffer content = take(source, Math.toIntExact(size + size % 2));
            if (name(chunk, 0).equals("fmt ")) {
                rate = rate(content);
            }
        }
    }

    private static int rate(ByteBuffer format) throws UnreadableSound {
        if (format.limit() < FORMAT_BYTES) {
            throw unreadable();
        }
        int coding = Short.toUnsignedInt(format.getShort(0));
        int rate = format.getInt(4);
        boolean known = (coding == PCM || coding == EXTENSIBLE)
                && format.getShort(2) == 1
                && format.getShort(14) == Short.SIZE
                && rate >= LOWEST_RATE
                && rate <= HIGHEST_RATE;
        if (!known) {
            throw new UnreadableSound("its WAV is not 16-bit mono PCM");
        }
        return rate;
    }

    private static ByteBuffer take(Source source, int bytes) throws IOException, InterruptedException {
        byte[] taken = source.take(bytes);
        if (taken.length < bytes) {
            throw unreadable();
        }
        return ByteBuffer.wrap(taken).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String name(ByteBuffer in, int at) {
        byte[] name = new byte[NAME];
        in.get(at, name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    private static UnreadableSound unreadable() {
        return new UnreadableSound("its WAV cannot be read");
    }
}
