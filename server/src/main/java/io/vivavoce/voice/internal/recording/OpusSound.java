package io.vivavoce.voice.internal.recording;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import io.vivavoce.speech.PcmResampler;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Decodes Opus packets into sound at 16 kHz, piece by piece, so that no more is ever held than that. Single-threaded.
final class OpusSound {
    /// The decoder is right at this rate alone.
    private static final int DECODED_RATE = 48_000;

    /// 120 ms, the longest an Opus packet can be.
    private static final int LONGEST_PACKET = 5_760;

    private static final int FIRST_ROOM = Recording.RATE * 10;

    private final int most;
    private short[] sound = new short[FIRST_ROOM];
    private int size;

    OpusSound(Duration longest) {
        this.most = Math.toIntExact(longest.toMillis() * Recording.RATE / 1_000);
    }

    short[] decode(Packets packets) throws UnreadableRecordingException {
        try {
            var decoder = new OpusDecoder(DECODED_RATE, 1);
            var resampler = new PcmResampler(DECODED_RATE, Recording.RATE);
            short[] decoded = new short[LONGEST_PACKET];
            int skipped = 0;
            for (Packets.Packet packet = packets.next(); packet != null; packet = packets.next()) {
                int samples = decoder.decode(
                        packet.bytes(), packet.offset(), packet.length(), decoded, 0, decoded.length, false);
                int skip = Math.min(samples, packets.preSkip() - skipped);
                skipped += skip;
                add(resampler.resample(decoded, skip, samples - skip));
            }
            add(resampler.finish());
        } catch (OpusException | RuntimeException e) {
            throw broken(e);
        }
        return Arrays.copyOf(sound, size);
    }

    /// The decoder trusts its packets: what it throws at broken ones is not of one kind.
    private static UnreadableRecordingException broken(@Nullable Exception cause) {
        var broken = UnreadableRecordingException.because("The Opus sound in the file is broken.");
        broken.initCause(cause);
        return broken;
    }

    private void add(short[] samples) throws UnreadableRecordingException {
        if (size + samples.length > most) {
            throw UnreadableRecordingException.tooLong();
        }
        if (size + samples.length > sound.length) {
            sound = Arrays.copyOf(sound, Math.min(most, Math.max(size + samples.length, 2 * sound.length)));
        }
        System.arraycopy(samples, 0, sound, size, samples.length);
        size += samples.length;
    }
}
