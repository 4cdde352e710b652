package io.vivavoce.speech.internal;

import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.speech.TextToSpeech.Synthesis;
import io.vivavoce.speech.internal.wire.Message;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// One sentence. It is bounded by its length, so all of its sound may wait here. A voice that died is asked once more.
/// One that speaks the same sentence with the same timing leaves out what was already received; one that does not is
/// asked again only as long as nothing was.
final class ProcessSynthesis implements Synthesis {
    private static final int RETRIES = 1;

    private final EngineProcess engine;
    private final Duration timeout;
    private final boolean repeatable;
    private final String text;
    private final Runnable leave;
    private final int channel;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<short[]> pieces = new ArrayDeque<>();
    private @Nullable ChildProcess process;
    private @Nullable ProviderException failure;
    private int attempts;
    private int received;
    private int known;
    private boolean over;
    private boolean left;

    /// @param repeatable whether the voice speaks a sentence with the same timing each time
    /// @param leave called once, when the sentence no longer occupies the voice
    ProcessSynthesis(EngineProcess engine, Duration timeout, boolean repeatable, String text, Runnable leave)
            throws InterruptedException {
        this.engine = engine;
        this.timeout = timeout;
        this.repeatable = repeatable;
        this.text = text;
        this.leave = leave;
        channel = engine.newChannel();
        if (text.isEmpty()) {
            over = true;
            leave();
        } else {
            connect(engine.running());
        }
    }

    private void connect(ChildProcess to) {
        lock.lock();
        try {
            if (over) {
                return;
            }
            process = to;
            known = received;
            to.listen(channel, message -> received(to, message), () -> lost(to));
            to.send(new Message.Speak(channel, text));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public short @Nullable [] next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = timeout.toNanos();
            while (true) {
                short[] piece = pieces.pollFirst();
                if (piece != null) {
                    return piece;
                }
                if (failure != null) {
                    throw new ProviderException(failure.kind(), String.valueOf(failure.getMessage()), failure);
                }
                if (over) {
                    return null;
                }
                if (left <= 0) {
                    fail(new ProviderException(Kind.TIMEOUT, "the voice makes no sound"));
                } else {
                    left = changed.awaitNanos(left);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void received(ChildProcess from, Message message) {
        lock.lock();
        try {
            if (from != process || over) {
                return;
            }
            switch (message) {
                case Message.Audio audio -> add(audio.pcm());
                case Message.Done _ -> over();
                case Message.Failed failed -> fail(new ProviderException(Kind.CRASHED, failed.reason()));
                default -> {}
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void add(byte[] pcm) {
        short[] samples = new short[pcm.length / Short.BYTES];
        ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        int skip = Math.min(known, samples.length);
        known -= skip;
        received += samples.length - skip;
        if (skip == 0) {
            pieces.addLast(samples);
        } else if (skip < samples.length) {
            pieces.addLast(Arrays.copyOfRange(samples, skip, samples.length));
        }
    }

    private void lost(ChildProcess from) {
        lock.lock();
        try {
            if (from != process || over) {
                return;
            }
            process = null;
            if (received > 0 && !repeatable) {
                fail(new ProviderException(Kind.CRASHED, "the voice stopped in the middle of a sentence"));
                return;
            }
            if (++attempts > RETRIES) {
                fail(new ProviderException(Kind.CRASHED, "the voice stopped twice at the same sentence"));
                return;
            }
        } finally {
            lock.unlock();
        }
        Thread.ofVirtual().name("speech-recover").start(this::recover);
    }

    private void recover() {
        try {
            connect(engine.running());
        } catch (ProviderException e) {
            lock.lock();
            try {
                fail(e);
            } finally {
                lock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail(ProviderException cause) {
        if (!over) {
            failure = cause;
            cancel();
        }
    }

    private void cancel() {
        if (process != null) {
            process.send(new Message.Close(channel));
        }
        over();
    }

    private void over() {
        over = true;
        if (process != null) {
            process.forget(channel);
        }
        process = null;
        changed.signalAll();
        leave();
    }

    private void leave() {
        if (!left) {
            left = true;
            leave.run();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            pieces.clear();
            if (!over) {
                cancel();
            }
        } finally {
            lock.unlock();
        }
    }
}
