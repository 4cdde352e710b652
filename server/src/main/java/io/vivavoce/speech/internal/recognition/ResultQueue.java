package io.vivavoce.speech.internal.recognition;

import io.vivavoce.provider.ProviderException;
import io.vivavoce.speech.RecognitionResult;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Results on their way from a recogniser's thread to the one that pulls them. A newer partial replaces one that
/// nobody has taken yet. Thread-safe.
public final class ResultQueue {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<RecognitionResult> results = new ArrayDeque<>();
    private @Nullable ProviderException failure;
    private boolean closed;

    /// Ignored once the stream is over.
    public void add(RecognitionResult result) {
        lock.lock();
        try {
            if (closed || failure != null) {
                return;
            }
            if (results.peekLast() instanceof RecognitionResult.Partial partial
                    && partial.utterance() == result.utterance()) {
                results.removeLast();
            }
            results.addLast(result);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Ends the stream with a failure, once the results before it are taken. Only the first one counts.
    public void fail(ProviderException cause) {
        lock.lock();
        try {
            failure = failure == null ? cause : failure;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Ends the stream at once; may be called twice.
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Whether nothing more will come.
    public boolean over() {
        lock.lock();
        try {
            return closed || failure != null;
        } finally {
            lock.unlock();
        }
    }

    /// Null once it is closed.
    ///
    /// @throws ProviderException a new one for every reader, with the failure as its cause
    public @Nullable RecognitionResult next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed) {
                RecognitionResult result = results.pollFirst();
                if (result != null) {
                    return result;
                }
                ProviderException failed = failure;
                if (failed != null) {
                    throw new ProviderException(
                            failed.kind(),
                            String.valueOf(failed.getMessage()),
                            failed,
                            failed.status().orElse(null),
                            failed.retryAfter().orElse(null));
                }
                changed.await();
            }
            return null;
        } finally {
            lock.unlock();
        }
    }
}
