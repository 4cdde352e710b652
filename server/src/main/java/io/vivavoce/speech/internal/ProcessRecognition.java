package io.vivavoce.speech.internal;

import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.RecognitionResult;
import io.vivavoce.speech.Vocabulary;
import io.vivavoce.speech.internal.recognition.KeyTerms;
import io.vivavoce.speech.internal.wire.Message;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One stream. Keeps the sound of utterances whose words are not settled, so that a recogniser that died can be given
/// them again.
final class ProcessRecognition implements Recognition {
    private static final Logger log = LoggerFactory.getLogger(ProcessRecognition.class);
    private static final int BYTES_PER_SECOND = 32_000;
    private static final Duration CLOSING = Duration.ofSeconds(20);

    private final EngineProcess engine;
    private final RecogniserLimits limits;
    private final Runnable leave;
    private final int channel;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Utterance> underWay = new ArrayDeque<>();
    private final Deque<RecognitionResult> results = new ArrayDeque<>();
    private List<String> vocabulary;
    private @Nullable ChildProcess process;
    private @Nullable Utterance open;
    private @Nullable ProviderException failure;
    private int begun;
    private long lastProgress = System.nanoTime();
    private boolean closed;
    private boolean left;

    /// @param leave called once, when the stream's place is free again
    ProcessRecognition(EngineProcess engine, RecogniserLimits limits, Vocabulary vocabulary, Runnable leave)
            throws InterruptedException {
        this.engine = engine;
        this.limits = limits;
        this.leave = leave;
        this.vocabulary = limited(vocabulary);
        channel = engine.newChannel();
        connect(engine.running());
    }

    private List<String> limited(Vocabulary vocabulary) {
        if (limits.keyTerms() > 0) {
            List<String> terms = KeyTerms.of(vocabulary, limits.keyTerms());
            return terms.isEmpty() ? List.of() : List.of(String.join(", ", terms));
        }
        List<String> texts = new ArrayList<>();
        int room = limits.vocabularyCharacters();
        for (String text : vocabulary.texts()) {
            String taken = text.substring(0, Math.min(room, text.length()));
            room -= taken.length();
            if (!taken.isBlank()) {
                texts.add(taken);
            }
        }
        return texts;
    }

    private void connect(ChildProcess to) {
        lock.lock();
        try {
            if (closed || failure != null) {
                leave();
                return;
            }
            process = to;
            lastProgress = System.nanoTime();
            to.listen(channel, message -> received(to, message), () -> lost(to));
            to.send(new Message.Open(channel, vocabulary));
            for (Utterance utterance : underWay) {
                to.send(new Message.Begin(channel));
                utterance.sound().forEach(pcm -> to.send(new Message.Audio(channel, pcm)));
                if (utterance.ended()) {
                    to.send(new Message.End(channel));
                }
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void begin() {
        locked(() -> {
            if (open != null) {
                throw new IllegalStateException("the last utterance is still open");
            }
            open = new Utterance(begun++);
            underWay.addLast(open);
            send(new Message.Begin(channel));
        });
    }

    @Override
    public void write(short[] samples, int offset, int length) {
        ByteBuffer pcm = ByteBuffer.allocate(length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        pcm.asShortBuffer().put(samples, offset, length);
        locked(() -> {
            openUtterance().add(pcm.array());
            send(new Message.Audio(channel, pcm.array()));
            if (waiting() > limits.backlog().toSeconds() * BYTES_PER_SECOND) {
                fail(new ProviderException(Kind.TIMEOUT, "the recogniser has fallen too far behind"));
            }
        });
    }

    private long waiting() {
        return underWay.stream().mapToLong(Utterance::bytes).sum();
    }

    @Override
    public void end() {
        locked(() -> {
            openUtterance().end();
            open = null;
            lastProgress = System.nanoTime();
            send(new Message.End(channel));
        });
    }

    private Utterance openUtterance() {
        if (open == null) {
            throw new IllegalStateException("no utterance is open");
        }
        return open;
    }

    @Override
    public void bias(Vocabulary vocabulary) {
        locked(() -> {
            this.vocabulary = limited(vocabulary);
            send(new Message.Bias(channel, this.vocabulary));
        });
    }

    private void send(Message message) {
        if (process != null) {
            process.send(message);
        }
    }

    private void locked(Runnable task) {
        lock.lock();
        try {
            if (!closed && failure == null) {
                task.run();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public @Nullable RecognitionResult next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                RecognitionResult result = closed ? null : results.pollFirst();
                if (result != null || closed) {
                    return result;
                }
                if (failure != null) {
                    throw new ProviderException(failure.kind(), String.valueOf(failure.getMessage()), failure);
                }
                long patience = patience();
                if (patience > 0) {
                    long _ = changed.awaitNanos(patience);
                } else {
                    fail(new ProviderException(Kind.TIMEOUT, "the recogniser does not finish the utterance"));
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /// How long to wait for news of a recogniser that owes a result, in nanoseconds.
    private long patience() {
        Utterance oldest = underWay.peekFirst();
        boolean owes = oldest != null && oldest.ended() && process != null;
        return owes ? limits.finalTimeout().toNanos() - (System.nanoTime() - lastProgress) : Long.MAX_VALUE;
    }

    private void received(ChildProcess from, Message message) {
        lock.lock();
        try {
            if (message instanceof Message.Closed) {
                from.forget(channel);
                leave();
            } else if (from == process && failure == null && !closed) {
                lastProgress = System.nanoTime();
                take(message);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void take(Message message) {
        Utterance utterance = underWay.peekFirst();
        if (message instanceof Message.Failed failed) {
            fail(new ProviderException(Kind.CRASHED, failed.reason()));
        } else if (utterance != null) {
            switch (message) {
                case Message.Partial partial -> show(utterance, partial.text());
                case Message.Settled settled -> {
                    utterance.settle(settled.text(), settled.confidence(), settled.bytes());
                    show(utterance, "");
                }
                case Message.Final last -> {
                    utterance.append(last.text(), last.confidence());
                    finish(utterance);
                }
                default -> {}
            }
        }
    }

    /// A newer partial replaces one that nobody has taken yet.
    private void show(Utterance utterance, String partial) {
        dropPartial();
        String text = utterance.textWith(partial);
        if (!text.isEmpty()) {
            results.addLast(new RecognitionResult.Partial(utterance.number(), text));
        }
    }

    private void finish(Utterance utterance) {
        dropPartial();
        underWay.removeFirst();
        results.addLast(new RecognitionResult.Final(utterance.number(), utterance.text(), utterance.confidence()));
    }

    private void dropPartial() {
        if (results.peekLast() instanceof RecognitionResult.Partial) {
            results.removeLast();
        }
    }

    private void lost(ChildProcess from) {
        lock.lock();
        try {
            if (from != process) {
                return;
            }
            process = null;
            if (closed || failure != null) {
                leave();
                return;
            }
            giveUpWhatFailedTooOften();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        Thread.ofVirtual().name("speech-recover").start(this::recover);
    }

    /// An utterance that the recogniser died of more than once is given up, so that the conversation can go on.
    private void giveUpWhatFailedTooOften() {
        Utterance oldest = underWay.peekFirst();
        if (oldest != null && oldest.tryAgain() > limits.retries()) {
            log.warn("An utterance is given up after {} attempts", limits.retries() + 1);
            oldest.drop();
            if (oldest.ended()) {
                finish(oldest);
            }
        }
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
        failure = cause;
        underWay.clear();
        if (process == null) {
            leave();
        } else {
            part(process);
        }
        changed.signalAll();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            results.clear();
            underWay.clear();
            if (failure == null && process != null) {
                part(process);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Asks for the end of the channel; a recogniser that does not obey is ended, for it holds a place.
    private void part(ChildProcess from) {
        from.send(new Message.Close(channel));
        Thread.ofVirtual().name("speech-close").start(() -> {
            lock.lock();
            try {
                long left = CLOSING.toNanos();
                while (!this.left && left > 0) {
                    left = changed.awaitNanos(left);
                }
                if (!this.left) {
                    log.warn("The recogniser does not let go of a stream and is ended");
                    from.kill();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                lock.unlock();
            }
        });
    }

    private void leave() {
        if (!left) {
            left = true;
            changed.signalAll();
            leave.run();
        }
    }
}
