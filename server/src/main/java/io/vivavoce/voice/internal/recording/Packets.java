package io.vivavoce.voice.internal.recording;

import org.jspecify.annotations.Nullable;

/// The packets of one Opus stream, out of whatever holds them. Single-threaded.
interface Packets {
    /// The next packet, null after the last.
    @Nullable
    Packet next() throws UnreadableRecordingException;

    /// Samples at 48 kHz to leave out at the beginning; known once the first packet was given.
    int preSkip();

    /// Where a packet lies.
    record Packet(byte[] bytes, int offset, int length) {}
}
