package io.vivavoce.voice.internal;

/// Maps a client's capture times to the session's clock. The smallest delay seen lately is taken as the line's own, so
/// that what a jittery network adds does not move the end of speech. Single-threaded; times in microseconds.
final class CaptureClock {
    /// A clock of the client may run slower than ours by that much: the known delay is let go of at this rate.
    private static final double DRIFT = 0.001;

    /// A bigger jump than that is a new clock, not a delay.
    private static final long JUMP_MICROS = 60_000_000;

    private boolean known;
    private long offset;
    private long lastArrival;

    /// Notes that sound captured until `capturedEnd` arrived at `arrival`.
    void arrived(long capturedEnd, long arrival) {
        long seen = arrival - capturedEnd;
        if (!known || Math.abs(seen - offset) > JUMP_MICROS) {
            offset = seen;
            known = true;
        } else {
            long relaxed = offset + (long) ((arrival - lastArrival) * DRIFT);
            offset = Math.min(seen, relaxed);
        }
        lastArrival = arrival;
    }

    /// When sound captured at `captured` would have arrived over an undisturbed line.
    long onSessionClock(long captured) {
        return captured + offset;
    }
}
