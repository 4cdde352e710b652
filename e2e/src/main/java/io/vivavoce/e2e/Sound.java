package io.vivavoce.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;

/// A piece of 16-bit mono sound.
public final class Sound {
    private static final int HEADER_BYTES = 44;
    private static final int CHUNK_HEADER_BYTES = 8;

    private final int sampleRate;
    private final short[] samples;

    public Sound(int sampleRate, short[] samples) {
        this.sampleRate = sampleRate;
        this.samples = samples;
    }

    public int sampleRate() {
        return sampleRate;
    }

    /// The samples themselves, not a copy.
    public short[] samples() {
        return samples;
    }

    /// Reads a RIFF file of 16-bit mono PCM.
    public static Sound ofWav(byte[] wav) {
        ByteBuffer buffer = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        int rate = 16_000;
        int at = 12;
        while (at + CHUNK_HEADER_BYTES <= wav.length) {
            String id = new String(wav, at, 4, US_ASCII);
            long size = Integer.toUnsignedLong(buffer.getInt(at + 4));
            if (id.equals("fmt ")) {
                rate = buffer.getInt(at + 12);
            } else if (id.equals("data")) {
                int bytes = (int) Math.min(size, wav.length - at - CHUNK_HEADER_BYTES);
                short[] samples = new short[bytes / 2];
                buffer.slice(at + CHUNK_HEADER_BYTES, bytes)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asShortBuffer()
                        .get(samples);
                return new Sound(rate, samples);
            }
            at += CHUNK_HEADER_BYTES + (int) size;
        }
        throw new IllegalArgumentException("not a WAV file with a data chunk");
    }

    public byte[] toWav() {
        ByteBuffer wav = ByteBuffer.allocate(HEADER_BYTES + samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(US_ASCII)).putInt(wav.capacity() - 8);
        wav.put("WAVEfmt ".getBytes(US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(sampleRate).putInt(sampleRate * 2);
        wav.putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(US_ASCII)).putInt(samples.length * 2);
        wav.asShortBuffer().put(samples);
        return wav.array();
    }

    public String base64Wav() {
        return Base64.getEncoder().encodeToString(toWav());
    }

    public Duration length() {
        return Duration.ofMillis(samples.length * 1000L / sampleRate);
    }

    /// Without what is quieter than a share of full scale at either end, so that the last sample is one of speech.
    public Sound trimmed(double share) {
        int threshold = (int) (share * Short.MAX_VALUE);
        int from = 0;
        while (from < samples.length && Math.abs(samples[from]) < threshold) {
            from++;
        }
        int to = samples.length;
        while (to > from && Math.abs(samples[to - 1]) < threshold) {
            to--;
        }
        return new Sound(sampleRate, Arrays.copyOfRange(samples, from, to));
    }
}
