package io.vivavoce.voice.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The sentences of a reply that the client reads aloud with a voice of its own, and how many of them have been heard.
/// The reply's thread adds and waits; any thread may pause, cancel or report.
final class ReadAloud {
    private final Duration patience;
    private final Duration pace;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<String> sentences = new ArrayList<>();
    private int heard;
    private boolean begun;
    private boolean ended;
    private boolean paused;
    private boolean cancelled;

    /// @param patience how long the client may say nothing, beyond what a sentence takes
    /// @param pace how long a character may take
    ReadAloud(Duration patience, Duration pace) {
        this.patience = patience;
        this.pace = pace;
    }

    void add(String sentence) {
        locked(() -> sentences.add(sentence));
    }

    /// The client has read so many of them to their end.
    ///
    /// @return whether that is the first it says
    boolean heard(int count, boolean over) {
        lock.lock();
        try {
            boolean first = !begun;
            begun = true;
            heard = Math.clamp(count, heard, sentences.size());
            ended |= over;
            changed.signalAll();
            return first;
        } finally {
            lock.unlock();
        }
    }

    void pause(boolean on) {
        locked(() -> paused = on);
    }

    void cancel() {
        locked(() -> cancelled = true);
    }

    /// Waits until everything is read, or the client has been silent for too long.
    void awaitRead() throws InterruptedException {
        lock.lock();
        try {
            while (!cancelled && !ended && heard < sentences.size() && awaitNews()) {}
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the client has said how much had been heard when it fell silent.
    void awaitStopped(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long nanos = atMost.toNanos();
            while (begun && !ended && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    String heardText() {
        lock.lock();
        try {
            return String.join(" ", sentences.subList(0, heard));
        } finally {
            lock.unlock();
        }
    }

    String all() {
        return String.join(" ", sentences);
    }

    /// One wait of a loop that checks what it waits for.
    ///
    /// @return false when nothing came for too long
    @SuppressWarnings("WaitNotInLoop")
    private boolean awaitNews() throws InterruptedException {
        if (paused) {
            changed.await();
            return true;
        }
        Duration atMost = patience.plus(pace.multipliedBy(sentences.get(heard).length()));
        return changed.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
