package io.vivavoce.voice.internal.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The packets of the first Opus stream in an Ogg file (RFC 3533, RFC 7845). Broken pages end it; other streams are
/// passed over.
final class OggPackets implements Packets {
    private static final int CAPTURE = 0x4F676753;
    private static final int HEADER = 27;
    private static final int SERIAL = 14;
    private static final int SEGMENTS = 26;
    private static final int FULL_SEGMENT = 255;
    private static final byte CONTINUED = 1;

    /// Far longer than an Opus packet can be: 48 frames of 1,275 bytes.
    private static final int LONGEST_PACKET = 61_440;

    private final ByteBuffer file;
    private final ArrayDeque<Packet> ready = new ArrayDeque<>();
    private byte[] begun = new byte[0];
    private @Nullable OpusHead head;
    private boolean tagsPassed;
    private int serial;

    OggPackets(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    static boolean begins(byte[] file) {
        return file.length >= HEADER && ByteBuffer.wrap(file).getInt(0) == CAPTURE;
    }

    @Override
    public @Nullable Packet next() throws UnreadableRecordingException {
        while (ready.isEmpty()) {
            if (!page()) {
                return end();
            }
        }
        return ready.poll();
    }

    @Override
    public int preSkip() {
        return head == null ? 0 : head.preSkip();
    }

    private @Nullable Packet end() throws UnreadableRecordingException {
        if (head == null) {
            throw UnreadableRecordingException.because("The Ogg file holds no Opus sound.");
        }
        return null;
    }

    /// Reads one page; false at the end of the file.
    private boolean page() throws UnreadableRecordingException {
        int start = file.position();
        if (file.remaining() < HEADER || Integer.reverseBytes(file.getInt(start)) != CAPTURE) {
            return false;
        }
        int segments = file.get(start + SEGMENTS) & 0xFF;
        int body = start + HEADER + segments;
        if (body > file.limit()) {
            return false;
        }
        boolean continued = (file.get(start + 5) & CONTINUED) != 0;
        boolean ours = head == null || file.getInt(start + SERIAL) == serial;
        if (ours && !continued) {
            begun = new byte[0];
        }
        int at = body;
        int from = body;
        for (int i = 0; i < segments; i++) {
            int length = file.get(start + HEADER + i) & 0xFF;
            if (at + length > file.limit()) {
                return false;
            }
            at += length;
            if (length < FULL_SEGMENT) {
                if (ours) {
                    packet(from, at - from, file.getInt(start + SERIAL));
                }
                from = at;
            }
        }
        if (ours) {
            begin(from, at - from);
        }
        file.position(at);
        return true;
    }

    /// Keeps the beginning of a packet that goes on in the next page.
    private void begin(int from, int length) throws UnreadableRecordingException {
        if (begun.length + length > LONGEST_PACKET) {
            throw UnreadableRecordingException.because("The Ogg file holds a packet that is too long.");
        }
        int before = begun.length;
        begun = Arrays.copyOf(begun, before + length);
        file.get(from, begun, before, length);
    }

    private void packet(int from, int length, int stream) throws UnreadableRecordingException {
        Packet packet = new Packet(file.array(), from, length);
        if (begun.length > 0) {
            begin(from, length);
            packet = new Packet(begun, 0, begun.length);
            begun = new byte[0];
        }
        if (head == null) {
            if (OpusHead.is(packet.bytes(), packet.offset(), packet.length())) {
                head = OpusHead.read(packet.bytes(), packet.offset(), packet.length());
                serial = stream;
            }
        } else if (!tagsPassed) {
            tagsPassed = true;
        } else if (packet.length() > 0) {
            ready.add(packet);
        }
    }
}
