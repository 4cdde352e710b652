package io.vivavoce.voice.internal;

/// Sound between the socket and the listener: a ring that grows up to its limit and then drops the oldest. Never blocks
/// the writer. Thread-safe for one writer and one reader.
final class MicrophoneBuffer {
    private final int limit;
    private short[] ring;
    private int head;
    private int size;
    private long dropped;
    private long headPosition;

    /// @param limit samples kept at most
    MicrophoneBuffer(int initial, int limit) {
        this.limit = limit;
        this.ring = new short[initial];
    }

    /// Adds samples.
    ///
    /// @return how many of the oldest had to go
    synchronized int write(short[] samples) {
        while (size + samples.length > ring.length && ring.length < limit) {
            grow();
        }
        int lost = Math.max(0, size + samples.length - ring.length);
        head = (head + lost) % ring.length;
        size -= lost;
        headPosition += lost;
        dropped += lost;
        int tail = (head + size) % ring.length;
        int first = Math.min(samples.length, ring.length - tail);
        System.arraycopy(samples, 0, ring, tail, first);
        System.arraycopy(samples, first, ring, 0, samples.length - first);
        size += samples.length;
        return lost;
    }

    /// Takes the oldest samples if there are enough to fill `into`.
    ///
    /// @return the number of the first one since the beginning, dropped ones counted; -1 when there are not enough
    synchronized long read(short[] into) {
        if (size < into.length) {
            return -1;
        }
        int first = Math.min(into.length, ring.length - head);
        System.arraycopy(ring, head, into, 0, first);
        System.arraycopy(ring, 0, into, first, into.length - first);
        head = (head + into.length) % ring.length;
        size -= into.length;
        long position = headPosition;
        headPosition += into.length;
        return position;
    }

    synchronized int size() {
        return size;
    }

    /// Samples dropped since the beginning.
    synchronized long dropped() {
        return dropped;
    }

    private void grow() {
        short[] bigger = new short[Math.min(limit, ring.length * 2)];
        int first = Math.min(size, ring.length - head);
        System.arraycopy(ring, head, bigger, 0, first);
        System.arraycopy(ring, 0, bigger, first, size - first);
        ring = bigger;
        head = 0;
    }
}
