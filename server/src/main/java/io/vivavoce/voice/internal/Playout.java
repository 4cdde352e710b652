package io.vivavoce.voice.internal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The sound of one reply on its way to the loudspeaker: sends frames ahead by a bounded amount and learns from the
/// client what has really been played. The reply's thread writes; any thread may pause, resume or report.
final class Playout {
    /// The end of a reply is reached when less than that is unplayed: the tail of a voice is silence.
    private static final Duration TAIL = Duration.ofMillis(60);

    private final AudioTransport transport;
    private final int reply;
    private final int frameSamples;
    private final long aheadSamples;
    private final Duration patience;
    private final Supplier<Duration> clock;
    private final Runnable onFirstHeard;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final short[] pending;

    private int pendingSamples;
    private int frames;
    private long written;
    private long played;
    private boolean paused;
    private boolean complete;
    private boolean stopped;
    private boolean cancelled;
    private boolean rewinding;
    private Duration lastProgress;
    private @Nullable Duration firstAudio;
    private @Nullable Duration firstHeard;

    /// @param ahead how much may be sent before it has been played
    /// @param patience how long a client may say nothing while it should be playing
    Playout(
            AudioTransport transport,
            int reply,
            int sampleRate,
            Duration ahead,
            Duration patience,
            Supplier<Duration> clock,
            Runnable onFirstHeard) {
        this.transport = transport;
        this.reply = reply;
        this.frameSamples = sampleRate / 50;
        this.aheadSamples = ahead.toMillis() * sampleRate / 1000;
        this.patience = patience;
        this.clock = clock;
        this.onFirstHeard = onFirstHeard;
        this.pending = new short[frameSamples];
        this.lastProgress = clock.get();
    }

    /// Sends samples, waiting while too much is unplayed.
    ///
    /// @return false when the reply was cancelled or the client has stopped playing: nothing more is wanted
    boolean write(short[] samples) throws InterruptedException {
        for (int offset = 0; offset < samples.length; ) {
            int room = Math.min(frameSamples - pendingSamples, samples.length - offset);
            System.arraycopy(samples, offset, pending, pendingSamples, room);
            pendingSamples += room;
            offset += room;
            if (pendingSamples == frameSamples && !sendFrame(false)) {
                return false;
            }
        }
        return true;
    }

    /// Takes back what was written from a moment on and has not been played yet; what is written next follows what has.
    ///
    /// @param position in samples
    /// @param atMost how long the client may take to say where its sound ends now; without its answer nothing is
    ///     lost,
    ///     all that was sent will be played
    void rewind(long position, Duration atMost) throws InterruptedException {
        pendingSamples = 0;
        lock.lock();
        try {
            if (written <= position || stopped || cancelled) {
                return;
            }
            rewinding = true;
        } finally {
            lock.unlock();
        }
        transport.tell(new ServerMessage.ReplyState(reply, "rewound", millis(position)));
        lock.lock();
        try {
            long nanos = atMost.toNanos();
            while (rewinding && !stopped && !cancelled && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            rewinding = false;
        } finally {
            lock.unlock();
        }
    }

    /// The client dropped what it was told to; its sound ends there now.
    void rewound(Duration end) {
        lock.lock();
        try {
            if (rewinding) {
                written = Math.clamp(samples(end), played, written);
                rewinding = false;
                lastProgress = clock.get();
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Everything has been written.
    void finish() throws InterruptedException {
        if (!sendFrame(true)) {
            return;
        }
        lock.lock();
        try {
            complete = true;
        } finally {
            lock.unlock();
        }
        transport.tell(new ServerMessage.ReplyState(reply, "complete", millis(written)));
    }

    /// Waits until it has been played, or the client has been silent for too long.
    void awaitPlayed() throws InterruptedException {
        lock.lock();
        try {
            while (!stopped && !cancelled && unplayed() > samples(TAIL)) {
                if (!awaitProgress(Duration.ofMillis(millis(unplayed())).plus(patience))) {
                    return;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the client has said how much it had played when it fell silent.
    void awaitStopped(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long nanos = atMost.toNanos();
            while (!stopped && played < written && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /// The client has played so much of it.
    void played(Duration amount, boolean ended) {
        boolean first;
        lock.lock();
        try {
            first = firstHeard == null && (amount.isPositive() || !ended);
            if (first) {
                firstHeard = clock.get();
            }
            played = Math.clamp(samples(amount), played, written);
            stopped |= ended;
            lastProgress = clock.get();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (first) {
            onFirstHeard.run();
        }
    }

    /// Nothing more is wanted; wakes a writer that waits.
    void cancel() {
        lock.lock();
        try {
            cancelled = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void pause() {
        hold(true);
        transport.tell(new ServerMessage.ReplyState(reply, "paused", null));
    }

    void resume() {
        hold(false);
        transport.tell(new ServerMessage.ReplyState(reply, "resumed", null));
    }

    int reply() {
        return reply;
    }

    /// Samples written so far.
    long position() {
        return written + pendingSamples;
    }

    /// Samples the person has heard.
    long heard() {
        lock.lock();
        try {
            return complete && unplayed() <= samples(TAIL) ? Long.MAX_VALUE : played;
        } finally {
            lock.unlock();
        }
    }

    boolean begun() {
        return frames > 0;
    }

    @Nullable
    Duration firstAudio() {
        return firstAudio;
    }

    @Nullable
    Duration firstHeard() {
        return firstHeard;
    }

    long millis(long samples) {
        return samples * 20 / frameSamples;
    }

    private boolean sendFrame(boolean last) throws InterruptedException {
        if (!awaitRoom()) {
            return false;
        }
        if (frames == 0) {
            firstAudio = clock.get();
        }
        transport.play(reply, frames++, pending, 0, pendingSamples, last);
        lock.lock();
        try {
            written += pendingSamples;
        } finally {
            lock.unlock();
        }
        pendingSamples = 0;
        return true;
    }

    private boolean awaitRoom() throws InterruptedException {
        lock.lock();
        try {
            boolean wanted = !cancelled && !stopped;
            while (wanted && (paused || unplayed() > aheadSamples)) {
                wanted =
                        awaitProgress(Duration.ofMillis(millis(aheadSamples)).plus(patience)) && !cancelled && !stopped;
            }
            return wanted;
        } finally {
            lock.unlock();
        }
    }

    /// One wait of a loop that checks what it waits for.
    ///
    /// @return false when the client should have played on and has said nothing for too long
    @SuppressWarnings("WaitNotInLoop")
    private boolean awaitProgress(Duration atMost) throws InterruptedException {
        Duration left = atMost.minus(clock.get().minus(lastProgress));
        if (!paused && !left.isPositive()) {
            return false;
        }
        if (paused) {
            changed.await();
            return true;
        }
        return changed.await(left.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void hold(boolean on) {
        lock.lock();
        try {
            paused = on;
            lastProgress = clock.get();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long unplayed() {
        return written - played;
    }

    private long samples(Duration duration) {
        return duration.toMillis() * frameSamples / 20;
    }
}
