package io.vivavoce.standin;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The sound of stand-ins that speak: a hum with the pace of speech, after a little silence as vendors send it. The
/// same text sounds the same every time.
public final class MadeVoice {
    private static final int CHARACTERS_PER_SECOND = 15;
    private static final double SILENCE_BEFORE = 0.15;
    private static final double HERTZ = 180;
    private static final int LEVEL = 9_000;
    private static final int PIECES_PER_SECOND = 20;
    private static final int WAV_HEADER = 44;

    private MadeVoice() {}

    /// 16-bit mono PCM, least significant byte first.
    public static byte[] pcm(String text, int rate) {
        int silence = (int) (SILENCE_BEFORE * rate);
        int sound = Math.max(rate / 5, text.strip().length() * rate / CHARACTERS_PER_SECOND);
        ByteBuffer pcm = ByteBuffer.allocate((silence + sound) * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        pcm.position(silence * Short.BYTES);
        for (int i = 0; i < sound; i++) {
            double syllable = 0.55 + 0.45 * Math.sin(2 * Math.PI * 4 * i / rate);
            pcm.putShort((short) (LEVEL * syllable * Math.sin(2 * Math.PI * HERTZ * i / rate)));
        }
        return pcm.array();
    }

    /// A WAV whose length is told, or, as of a stream, not.
    public static byte[] wav(String text, int rate, boolean lengthKnown) {
        byte[] pcm = pcm(text, rate);
        ByteBuffer wav = ByteBuffer.allocate(WAV_HEADER + pcm.length).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF"))
                .putInt(lengthKnown ? WAV_HEADER - 8 + pcm.length : -1)
                .put(ascii("WAVE"));
        wav.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        wav.putInt(rate).putInt(rate * Short.BYTES).putShort((short) 2).putShort((short) 16);
        wav.put(ascii("data")).putInt(lengthKnown ? pcm.length : -1).put(pcm);
        return wav.array();
    }

    /// Pieces as they come over a line, of an odd length: half a sample may be in one and half in the next.
    public static List<byte[]> pieces(byte[] sound, int rate) {
        int length = rate * Short.BYTES / PIECES_PER_SECOND + 1;
        List<byte[]> pieces = new ArrayList<>();
        for (int at = 0; at < sound.length; at += length) {
            pieces.add(java.util.Arrays.copyOfRange(sound, at, Math.min(sound.length, at + length)));
        }
        return pieces;
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
