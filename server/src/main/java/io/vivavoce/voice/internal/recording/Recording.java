package io.vivavoce.voice.internal.recording;

import io.vivavoce.speech.PcmResampler;
import java.time.Duration;

/// What was recorded, as recognisers take it. Immutable by agreement.
///
/// @param samples 16-bit mono PCM at [#RATE]
public record Recording(short[] samples) {
    public static final int RATE = 16_000;
    private static final int LOWEST_RATE = 8_000;
    private static final int HIGHEST_RATE = 48_000;

    /// Reads a file of whatever kind its first bytes say it is.
    ///
    /// @throws UnreadableRecordingException when it is none of them, is broken, or longer than `longest`
    public static Recording read(byte[] file, Duration longest) throws UnreadableRecordingException {
        if (WavFile.begins(file)) {
            return wav(file, longest);
        }
        if (OggPackets.begins(file)) {
            return new Recording(new OpusSound(longest).decode(new OggPackets(file)));
        }
        if (WebmPackets.begins(file)) {
            return new Recording(new OpusSound(longest).decode(new WebmPackets(file)));
        }
        throw UnreadableRecordingException.because("The file is neither WAV nor Opus in Ogg or WebM.");
    }

    /// How long it is.
    public Duration length() {
        return Duration.ofMillis(samples.length * 1_000L / RATE);
    }

    private static Recording wav(byte[] file, Duration longest) throws UnreadableRecordingException {
        WavFile wav = WavFile.read(file);
        if (wav == null || wav.sampleRate() < LOWEST_RATE || wav.sampleRate() > HIGHEST_RATE) {
            throw UnreadableRecordingException.because(
                    "The WAV file does not hold 16-bit PCM in one or two channels at 8 to 48 kHz.");
        }
        if (wav.samples().length > longest.toMillis() * wav.sampleRate() / 1_000) {
            throw UnreadableRecordingException.tooLong();
        }
        return new Recording(PcmResampler.convert(wav.samples(), wav.sampleRate(), RATE));
    }
}
