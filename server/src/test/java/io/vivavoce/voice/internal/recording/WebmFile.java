package io.vivavoce.voice.internal.recording;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Puts the packets of an Ogg file into WebM, as browsers do: live, without lengths of what is not over yet; or with
/// all
/// lengths and in groups of blocks.
final class WebmFile {
    private static final byte[] UNKNOWN = {0x01, -1, -1, -1, -1, -1, -1, -1};

    private WebmFile() {}

    static byte[] live(byte[] ogg) {
        return write(ogg, false);
    }

    static byte[] grouped(byte[] ogg) {
        return write(ogg, true);
    }

    private static byte[] write(byte[] ogg, boolean grouped) {
        try {
            var out = new ByteArrayOutputStream();
            out.writeBytes(element(0x1A45DFA3, element(0x4282, ascii("webm"))));
            byte[] tracks = element(
                    0x1654AE6B,
                    join(
                            element(0xAE, join(element(0xD7, new byte[] {1}), element(0x86, ascii("V_VP8")))),
                            element(
                                    0xAE,
                                    join(
                                            element(0xD7, new byte[] {2}),
                                            element(0x86, ascii("A_OPUS")),
                                            element(0x63A2, head(ogg))))));
            byte[] blocks = blocks(ogg, grouped);
            if (grouped) {
                byte[] cluster = element(0x1F43B675, join(element(0xE7, new byte[] {0}), blocks));
                out.writeBytes(element(0x18538067, join(tracks, cluster)));
            } else {
                out.writeBytes(join(id(0x18538067), UNKNOWN, tracks, id(0x1F43B675), UNKNOWN));
                out.writeBytes(join(element(0xE7, new byte[] {0}), blocks));
            }
            return out.toByteArray();
        } catch (UnreadableRecordingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] head(byte[] ogg) {
        ByteBuffer head = ByteBuffer.allocate(19);
        return head.put(ogg, 28, 19).array();
    }

    private static byte[] blocks(byte[] ogg, boolean grouped) throws UnreadableRecordingException {
        var out = new ByteArrayOutputStream();
        var packets = new OggPackets(ogg);
        for (Packets.Packet packet = packets.next(); packet != null; packet = packets.next()) {
            byte[] sound = new byte[packet.length()];
            System.arraycopy(packet.bytes(), packet.offset(), sound, 0, sound.length);
            byte[] block = join(new byte[] {(byte) 0x82, 0, 0, 0}, sound);
            byte[] picture = element(0xA3, new byte[] {(byte) 0x81, 0, 0, 0, 1, 2, 3});
            out.writeBytes(picture);
            out.writeBytes(grouped ? element(0xA0, element(0xA1, block)) : element(0xA3, block));
        }
        return out.toByteArray();
    }

    private static byte[] element(int id, byte[] content) {
        byte[] size = ByteBuffer.allocate(4).putInt(content.length | 0x10000000).array();
        return join(id(id), size, content);
    }

    private static byte[] id(int id) {
        int bytes = (39 - Integer.numberOfLeadingZeros(id)) / 8;
        return Arrays.copyOfRange(ByteBuffer.allocate(4).putInt(id).array(), 4 - bytes, 4);
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
