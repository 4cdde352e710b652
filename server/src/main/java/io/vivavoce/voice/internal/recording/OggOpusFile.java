package io.vivavoce.voice.internal.recording;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import io.vivavoce.speech.PcmResampler;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Writes sound as Opus in an Ogg file (RFC 7845). Pure.
public final class OggOpusFile {
    private static final int RATE = 48_000;
    private static final int FRAME = RATE / 50;
    private static final int BITRATE = 32_000;
    private static final int LARGEST_PACKET = 1_275;
    private static final int PACKETS_IN_PAGE = 25;
    private static final int SERIAL = 1;
    private static final int FULL_SEGMENT = 255;
    private static final int PAGE_HEADER = 27;
    private static final int CHECKSUM = 22;
    private static final int POLYNOMIAL = 0x04C11DB7;
    private static final byte FIRST = 2;
    private static final byte LAST = 4;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int page;

    private OggOpusFile() {}

    /// @param samples 16-bit mono PCM
    public static byte[] of(short[] samples, int sampleRate) {
        try {
            return new OggOpusFile().write(PcmResampler.convert(samples, sampleRate, RATE));
        } catch (OpusException e) {
            throw new IllegalStateException("sound of our own cannot be encoded", e);
        }
    }

    private byte[] write(short[] sound) throws OpusException {
        var encoder = new OpusEncoder(RATE, 1, OpusApplication.OPUS_APPLICATION_VOIP);
        encoder.setBitrate(BITRATE);
        int lookahead = encoder.getLookahead();
        page(FIRST, 0, List.of(head(lookahead)));
        page((byte) 0, 0, List.of(tags()));
        short[] frame = new short[FRAME];
        byte[] packet = new byte[LARGEST_PACKET];
        List<byte[]> packets = new ArrayList<>();
        int frames = (sound.length + lookahead + FRAME - 1) / FRAME;
        for (int i = 0; i < frames; i++) {
            int length = Math.clamp(sound.length - (long) i * FRAME, 0, FRAME);
            Arrays.fill(frame, (short) 0);
            System.arraycopy(sound, Math.min(i * FRAME, sound.length), frame, 0, length);
            packets.add(Arrays.copyOf(packet, encoder.encode(frame, 0, FRAME, packet, 0, packet.length)));
            boolean last = i == frames - 1;
            if (last || packets.size() == PACKETS_IN_PAGE) {
                long played = last ? sound.length + (long) lookahead : (i + 1L) * FRAME;
                page(last ? LAST : 0, played, packets);
                packets.clear();
            }
        }
        return out.toByteArray();
    }

    private static byte[] head(int preSkip) {
        return ByteBuffer.allocate(19)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OpusHead".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) 1)
                .putShort((short) preSkip)
                .putInt(RATE)
                .putShort((short) 0)
                .put((byte) 0)
                .array();
    }

    private static byte[] tags() {
        byte[] vendor = "Viva Voce".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(16 + vendor.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OpusTags".getBytes(StandardCharsets.US_ASCII))
                .putInt(vendor.length)
                .put(vendor)
                .putInt(0)
                .array();
    }

    /// @param granule samples at 48 kHz until its end
    private void page(byte flags, long granule, List<byte[]> packets) {
        var table = new ByteArrayOutputStream();
        var body = new ByteArrayOutputStream();
        for (byte[] packet : packets) {
            for (int left = packet.length; left >= 0; left -= FULL_SEGMENT) {
                table.write(Math.min(left, FULL_SEGMENT));
            }
            body.writeBytes(packet);
        }
        byte[] bytes = ByteBuffer.allocate(PAGE_HEADER + table.size() + body.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OggS".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0)
                .put(flags)
                .putLong(granule)
                .putInt(SERIAL)
                .putInt(page++)
                .putInt(0)
                .put((byte) table.size())
                .put(table.toByteArray())
                .put(body.toByteArray())
                .array();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(CHECKSUM, checksum(bytes));
        out.writeBytes(bytes);
    }

    private static int checksum(byte[] bytes) {
        int sum = 0;
        for (byte next : bytes) {
            sum ^= (next & 0xFF) << 24;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                sum = (sum << 1) ^ (sum < 0 ? POLYNOMIAL : 0);
            }
        }
        return sum;
    }
}
