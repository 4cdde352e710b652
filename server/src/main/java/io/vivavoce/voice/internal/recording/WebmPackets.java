package io.vivavoce.voice.internal.recording;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The packets of the first Opus track in a WebM file (RFC 8794, RFC 9559), as browsers record it. Elements that hold
/// others are entered wherever they stand, whatever length they claim: that is how a live recording, which knows no
/// lengths, is read. All others are passed over.
final class WebmPackets implements Packets {
    private static final int EBML = 0x1A45DFA3;
    private static final long SEGMENT = 0x18538067L;
    private static final long TRACKS = 0x1654AE6BL;
    private static final long TRACK_ENTRY = 0xAEL;
    private static final long TRACK_NUMBER = 0xD7L;
    private static final long CODEC = 0x86L;
    private static final long CODEC_PRIVATE = 0x63A2L;
    private static final long CLUSTER = 0x1F43B675L;
    private static final long BLOCK_GROUP = 0xA0L;
    private static final long BLOCK = 0xA1L;
    private static final long SIMPLE_BLOCK = 0xA3L;
    private static final int LACING = 0x06;
    private static final int LONGEST_ID = 4;
    private static final int LONGEST_SIZE = 8;
    private static final int LONGEST_CODEC = 32;

    private final ByteBuffer file;
    private long number = -1;
    private boolean opus;
    private @Nullable OpusHead head;
    private long track = -1;

    WebmPackets(byte[] file) {
        this.file = ByteBuffer.wrap(file);
    }

    static boolean begins(byte[] file) {
        return file.length >= Integer.BYTES && ByteBuffer.wrap(file).getInt(0) == EBML;
    }

    @Override
    public @Nullable Packet next() throws UnreadableRecordingException {
        while (file.hasRemaining()) {
            long id = variable(LONGEST_ID, true);
            long size = variable(LONGEST_SIZE, false);
            if (id < 0) {
                break;
            }
            if (isEntered(id)) {
                enter(id);
                continue;
            }
            if (size < 0 || size > file.remaining()) {
                break;
            }
            int end = file.position() + (int) size;
            Packet packet = element(id, end);
            file.position(end);
            if (packet != null) {
                return packet;
            }
        }
        if (track < 0) {
            throw UnreadableRecordingException.because("The WebM file holds no Opus sound.");
        }
        return null;
    }

    @Override
    public int preSkip() {
        return head == null ? 0 : head.preSkip();
    }

    private static boolean isEntered(long id) {
        return id == SEGMENT || id == TRACKS || id == TRACK_ENTRY || id == CLUSTER || id == BLOCK_GROUP;
    }

    private void enter(long id) {
        if (id == TRACK_ENTRY && track < 0) {
            number = -1;
            opus = false;
            head = null;
        }
    }

    private @Nullable Packet element(long id, int end) throws UnreadableRecordingException {
        int length = end - file.position();
        if (id == SIMPLE_BLOCK || id == BLOCK) {
            return block(end);
        }
        if (track >= 0) {
            return null;
        }
        if (id == TRACK_NUMBER && length <= LONGEST_SIZE) {
            number = number(length);
        } else if (id == CODEC && length <= LONGEST_CODEC) {
            byte[] codec = new byte[length];
            file.get(codec);
            opus = new String(codec, StandardCharsets.US_ASCII).startsWith("A_OPUS");
        } else if (id == CODEC_PRIVATE && OpusHead.is(file.array(), file.position(), length)) {
            head = OpusHead.read(file.array(), file.position(), length);
        }
        if (opus && number >= 0 && head != null) {
            track = number;
        }
        return null;
    }

    private @Nullable Packet block(int end) throws UnreadableRecordingException {
        long of = variable(LONGEST_SIZE, false);
        int timeAndFlags = Short.BYTES + 1;
        if (of < 0 || of != track || file.position() + timeAndFlags >= end) {
            return null;
        }
        if ((file.get(file.position() + Short.BYTES) & LACING) != 0) {
            throw UnreadableRecordingException.because("The WebM file laces its blocks, which is not read.");
        }
        int from = file.position() + timeAndFlags;
        return new Packet(file.array(), from, end - from);
    }

    private long number(int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = (value << Byte.SIZE) | (file.get() & 0xFF);
        }
        return value;
    }

    /// A number of variable length; -1 when it is not known or the file ends before.
    ///
    /// @param marked with the bit that tells its length, as identifiers are written
    private long variable(int longest, boolean marked) {
        if (!file.hasRemaining()) {
            return -1;
        }
        int first = file.get() & 0xFF;
        int more = Integer.numberOfLeadingZeros(first) - (Integer.SIZE - Byte.SIZE);
        if (more >= longest || more > file.remaining()) {
            return -1;
        }
        int kept = marked ? first : first & (0xFF >> (more + 1));
        long value = kept;
        boolean unknown = kept == (0xFF >> (more + 1)) && !marked;
        for (int i = 0; i < more; i++) {
            int next = file.get() & 0xFF;
            unknown &= next == 0xFF;
            value = (value << Byte.SIZE) | next;
        }
        return unknown ? -1 : value;
    }
}
