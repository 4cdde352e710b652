package io.vivavoce.speech.internal.voices;

import io.vivavoce.speech.PcmResampler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads 16-bit mono sound from a stream as it arrives: bare PCM or a WAV, whose header may not know its length yet.
/// Pulled by one thread; closing the stream from another ends it.
final class SoundReader {
    private static final int PIECES_A_SECOND = 20;
    /// Speech never begins with four letters or an opening of JSON: that is an error, a page, `OggS` or `fLaC`; `ID3`
    /// begins an MP3.
    private static final Pattern OTHER_FORMAT = Pattern.compile("[\\t\\n\\r -~]{4}|\\{[\"\\s]..|ID3.", Pattern.DOTALL);

    private final InputStream in;
    private final int bareRate;
    private final int rate;
    private @Nullable PcmResampler resampler;
    private byte[] buffer = new byte[0];
    private int filled;
    private long left = Long.MAX_VALUE;
    private boolean begun;
    private boolean over;

    /// The answer is no sound of the kind that was asked for.
    static final class UnreadableSound extends IOException {
        private static final long serialVersionUID = 1L;

        UnreadableSound(String message) {
            super(message);
        }
    }

    /// @param bareRate samples per second of bare PCM, 0 when only a WAV is welcome
    /// @param rate samples per second to hand on
    SoundReader(InputStream in, int bareRate, int rate) {
        this.in = in;
        this.bareRate = bareRate;
        this.rate = rate;
    }

    /// The next piece, 50 ms at most; null at the end.
    short @Nullable [] next() throws IOException, InterruptedException {
        if (!begun) {
            begin();
            begun = true;
        }
        while (!over) {
            short[] samples = filled >= Short.BYTES ? samples() : read();
            if (samples.length > 0) {
                return samples;
            }
        }
        return null;
    }

    void close() throws IOException {
        in.close();
    }

    private void begin() throws IOException, InterruptedException {
        byte[] first = fully(WavHeader.NAME);
        String name = new String(first, StandardCharsets.ISO_8859_1);
        int from = bareRate;
        if (name.equals(WavHeader.RIFF)) {
            WavHeader header = WavHeader.read(this::fully);
            from = header.sampleRate();
            left = header.length();
            first = new byte[0];
        } else if (first.length > 0
                && (bareRate == 0 || OTHER_FORMAT.matcher(name).matches())) {
            throw new UnreadableSound("it sent something else than the sound that was asked for");
        }
        resampler = from == 0 || from == rate ? null : new PcmResampler(from, rate);
        buffer = new byte[(from == 0 ? rate : from) / PIECES_A_SECOND * Short.BYTES];
        System.arraycopy(first, 0, buffer, 0, first.length);
        filled = first.length;
    }

    private byte[] fully(int length) throws IOException, InterruptedException {
        byte[] bytes = new byte[length];
        int at = 0;
        while (at < length) {
            int read = read(bytes, at, length - at);
            if (read < 0) {
                break;
            }
            at += read;
        }
        return Arrays.copyOf(bytes, at);
    }

    private short[] read() throws IOException, InterruptedException {
        int most = (int) Math.min(buffer.length - filled, left);
        int read = most == 0 ? -1 : read(buffer, filled, most);
        if (read >= 0) {
            filled += read;
            left = left == Long.MAX_VALUE ? left : left - read;
            return samples();
        }
        over = true;
        if (left > 0 && left != Long.MAX_VALUE) {
            throw new UnreadableSound("its sound is cut off");
        }
        return resampler == null ? new short[0] : resampler.finish();
    }

    private int read(byte[] into, int offset, int length) throws IOException, InterruptedException {
        try {
            return in.read(into, offset, length);
        } catch (IOException e) {
            if (e.getCause() instanceof InterruptedException) {
                throw new InterruptedException("interrupted while waiting for sound");
            }
            throw e;
        }
    }

    /// All whole samples that are there; half of one waits for its other half.
    private short[] samples() {
        short[] samples = new short[filled / Short.BYTES];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) ((buffer[2 * i] & 0xff) | buffer[2 * i + 1] << Byte.SIZE);
        }
        if (filled % Short.BYTES == 1) {
            buffer[0] = buffer[filled - 1];
        }
        filled %= Short.BYTES;
        return resampler == null ? samples : resampler.resample(samples);
    }
}
