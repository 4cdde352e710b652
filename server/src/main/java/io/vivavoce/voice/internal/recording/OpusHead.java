package io.vivavoce.voice.internal.recording;

import java.nio.charset.StandardCharsets;

/// The head of an Opus stream (RFC 7845, section 5.1), as far as it matters here.
record OpusHead(int preSkip) {
    private static final byte[] MAGIC = "OpusHead".getBytes(StandardCharsets.US_ASCII);
    private static final int BYTES = 19;
    private static final int VERSION = 8;
    private static final int CHANNELS = 9;
    private static final int PRE_SKIP = 10;
    private static final int MAPPING = 18;
    private static final int MOST_CHANNELS = 2;

    /// @throws UnreadableRecordingException when it is no head, or of a stream with more than two channels
    static OpusHead read(byte[] bytes, int offset, int length) throws UnreadableRecordingException {
        boolean known = length >= BYTES
                && is(bytes, offset, length)
                && (bytes[offset + VERSION] & 0xF0) == 0
                && bytes[offset + CHANNELS] >= 1
                && bytes[offset + CHANNELS] <= MOST_CHANNELS
                && bytes[offset + MAPPING] == 0;
        if (!known) {
            throw UnreadableRecordingException.because("The file holds no Opus sound in one or two channels.");
        }
        return new OpusHead((bytes[offset + PRE_SKIP] & 0xFF) | ((bytes[offset + PRE_SKIP + 1] & 0xFF) << 8));
    }

    static boolean is(byte[] bytes, int offset, int length) {
        if (length < MAGIC.length) {
            return false;
        }
        for (int i = 0; i < MAGIC.length; i++) {
            if (bytes[offset + i] != MAGIC[i]) {
                return false;
            }
        }
        return true;
    }
}
