package io.vivavoce.speech.internal;

import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.provider.Rung;
import io.vivavoce.speech.Recognition;
import io.vivavoce.speech.RecognitionResult;
import io.vivavoce.speech.SpeechToText;
import io.vivavoce.speech.Vocabulary;
import io.vivavoce.speech.internal.LadderSpeechToText.Opened;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One conversation's recogniser, which is another one when the first fails. What is not understood yet is said again
/// to the next; each utterance has one final, by whoever understood it. Engines are opened by threads of their own, so
/// that whoever writes waits for none.
final class LadderRecognition implements Recognition {
    private static final Logger log = LoggerFactory.getLogger(LadderRecognition.class);

    private final LadderSpeechToText ladder;
    private final LadderSettings settings;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<KeptUtterance> underWay = new ArrayDeque<>();
    private final Deque<RecognitionResult> results = new ArrayDeque<>();
    /// Rungs that failed the utterances under way.
    private final Set<String> fallen = new HashSet<>();

    private Vocabulary vocabulary;
    private @Nullable LadderStream current;
    private @Nullable KeptUtterance open;
    private @Nullable ProviderException failure;
    private String retried = "";
    private int begun;
    private boolean moving;
    private boolean lastOne;
    private long nextReturn;
    private boolean closed;

    LadderRecognition(
            LadderSpeechToText ladder,
            LadderSettings settings,
            LongSupplier nanos,
            Vocabulary vocabulary,
            Opened opened) {
        this.ladder = ladder;
        this.settings = settings;
        this.nanos = nanos;
        this.vocabulary = vocabulary;
        this.nextReturn = nanos.getAsLong();
        locked(() -> attach(opened));
    }

    @Override
    public void begin() {
        locked(() -> {
            if (open != null) {
                throw new IllegalStateException("the last utterance is still open");
            }
            List<Rung<SpeechToText>> candidates = ladder.candidates();
            boolean alone = current != null && candidates.size() == 1 && current.builtIn();
            open = new KeptUtterance(begun++, !alone, settings.backlog().toSeconds() * LadderStream.RATE);
            if (underWay.isEmpty()) {
                fallen.clear();
                retried = "";
                lastOne = false;
                returnTo(candidates.getFirst());
            }
            underWay.addLast(open);
            if (current != null) {
                current.recognition().begin();
            }
        });
    }

    /// Between utterances the best engine takes over again; the other one stays until that one is there.
    private void returnTo(Rung<SpeechToText> best) {
        LadderStream now = current;
        if (moving) {
            return;
        }
        if (now == null) {
            move(null);
        } else if (!now.serves(best) && nanos.getAsLong() - nextReturn >= 0) {
            current = null;
            move(now);
        }
    }

    @Override
    public void write(short[] samples, int offset, int length) {
        locked(() -> {
            KeptUtterance utterance = openUtterance();
            if (utterance.keeps()) {
                utterance.add(Arrays.copyOfRange(samples, offset, offset + length));
            }
            if (current != null) {
                current.write(samples, offset, length);
            }
        });
    }

    @Override
    public void end() {
        locked(() -> {
            openUtterance().end(nanos.getAsLong());
            open = null;
            if (current != null) {
                current.recognition().end();
                current.account();
            }
            changed.signalAll();
        });
    }

    private KeptUtterance openUtterance() {
        if (open == null) {
            throw new IllegalStateException("no utterance is open");
        }
        return open;
    }

    @Override
    public void bias(Vocabulary words) {
        locked(() -> {
            vocabulary = words;
            if (current != null) {
                current.recognition().bias(words);
            }
        });
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
        while (true) {
            LadderStream late;
            lock.lockInterruptibly();
            try {
                while (!closed && results.isEmpty() && failure == null && patience() > 0) {
                    long _ = changed.awaitNanos(patience());
                }
                if (closed) {
                    return null;
                }
                if (!results.isEmpty()) {
                    return results.removeFirst();
                }
                if (failure != null) {
                    throw new ProviderException(failure.kind(), String.valueOf(failure.getMessage()), failure);
                }
                late = current;
            } finally {
                lock.unlock();
            }
            if (late != null) {
                late(late);
            }
        }
    }

    /// How long to wait for an engine that owes a final, in nanoseconds; the last one is waited for as long as it
    /// takes.
    private long patience() {
        LadderStream now = current;
        KeptUtterance oldest = underWay.peekFirst();
        if (now == null || oldest == null || !oldest.ended() || lastOne || !oldest.keeps()) {
            return Long.MAX_VALUE;
        }
        return now.rung().patience().toNanos() + oldest.allowance() - (nanos.getAsLong() - oldest.endedAt());
    }

    private void late(LadderStream stream) {
        boolean others = anotherThan(stream);
        lock.lock();
        try {
            lastOne |= current == stream && !others;
        } finally {
            lock.unlock();
        }
        if (others) {
            lost(
                    stream,
                    new ProviderException(Kind.TIMEOUT, stream.rung().name() + " takes too long for an utterance"));
        }
    }

    /// Pump: reads one engine's results.
    private void read(LadderStream from) {
        try {
            for (RecognitionResult result = from.recognition().next();
                    result != null;
                    result = from.recognition().next()) {
                take(from, result);
            }
            lost(from, new ProviderException(Kind.CRASHED, from.rung().name() + " ended the conversation"));
        } catch (ProviderException e) {
            lost(from, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(LadderStream from, RecognitionResult result) {
        lock.lock();
        try {
            KeptUtterance oldest = underWay.peekFirst();
            if (from != current || oldest == null || from.number(result) != oldest.number()) {
                return;
            }
            dropPartial();
            switch (result) {
                case RecognitionResult.Partial partial -> {
                    if (oldest.shows(partial.text())) {
                        results.addLast(new RecognitionResult.Partial(oldest.number(), partial.text()));
                    }
                }
                case RecognitionResult.Final last -> {
                    underWay.removeFirst();
                    from.rung().succeeded(Duration.ofNanos(Math.max(0, nanos.getAsLong() - oldest.endedAt())));
                    results.addLast(new RecognitionResult.Final(
                            oldest.number(),
                            last.text(),
                            last.confidence(),
                            from.rung().name()));
                }
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void dropPartial() {
        if (results.peekLast() instanceof RecognitionResult.Partial) {
            results.removeLast();
        }
    }

    /// An engine is of no more use to this conversation.
    private void lost(LadderStream from, ProviderException cause) {
        boolean idle;
        boolean again;
        boolean goesOn;
        lock.lock();
        try {
            from.dies();
            if (closed || from != current) {
                return;
            }
            current = null;
            from.account();
            idle = underWay.isEmpty();
            again = cause.kind() == Kind.CRASHED && !from.rung().id().equals(retried) && nothingHeard();
            boolean alone = from.builtIn() && !anotherThan(from);
            goesOn = !idle && !alone;
            if (alone) {
                failure = cause;
                underWay.clear();
                changed.signalAll();
            } else if (goesOn) {
                moving = true;
                retried = from.rung().id();
                if (!again) {
                    fallen.add(from.rung().id());
                }
            }
        } finally {
            lock.unlock();
        }
        from.recognition().close();
        if (!cause.retryable() || !(idle || again)) {
            log.info("{} gave way ({}): {}", from.rung().name(), cause.kind(), cause.getMessage());
            LadderSpeechToText.tell(from.rung(), cause);
        }
        if (goesOn) {
            open(null);
        }
    }

    private boolean nothingHeard() {
        KeptUtterance oldest = underWay.peekFirst();
        return oldest == null || !oldest.shown();
    }

    private boolean anotherThan(LadderStream from) {
        return ladder.candidates().stream().anyMatch(rung -> !from.serves(rung) && !fallen.contains(rung.id()));
    }

    private void move(@Nullable LadderStream back) {
        moving = true;
        Thread.ofVirtual().name("speech-ladder").start(() -> open(back));
    }

    /// Opens the best engine that has not failed these utterances, and says to it what is not understood yet.
    ///
    /// @param back who stays when none better can be opened
    private void open(@Nullable LadderStream back) {
        Vocabulary words;
        Set<String> without;
        lock.lock();
        try {
            words = vocabulary;
            without = Set.copyOf(fallen);
        } finally {
            lock.unlock();
        }
        Opened opened;
        try {
            opened = back == null ? ladder.open(words, without) : ladder.openBetter(words, back.rung());
        } catch (ProviderException e) {
            settle(back, e);
            return;
        }
        lock.lock();
        try {
            moving = false;
            if (closed) {
                opened.recognition().close();
            } else {
                attach(opened);
            }
        } finally {
            lock.unlock();
        }
        if (back != null) {
            back.recognition().close();
        }
    }

    /// No engine could be opened: the one before goes on, or the conversation ends.
    private void settle(@Nullable LadderStream back, ProviderException cause) {
        lock.lock();
        try {
            moving = false;
            if (closed) {
                if (back != null) {
                    back.recognition().close();
                }
            } else if (back == null || back.dead()) {
                failure = cause;
                underWay.clear();
            } else {
                nextReturn = nanos.getAsLong() + settings.returnPause().toNanos();
                current = back;
                replay(back);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void attach(Opened opened) {
        KeptUtterance oldest = underWay.peekFirst();
        LadderStream stream = new LadderStream(opened, oldest == null ? begun : oldest.number());
        current = stream;
        lastOne = false;
        replay(stream);
        Thread.ofVirtual().name("speech-ladder-reader").start(() -> read(stream));
        changed.signalAll();
    }

    private void replay(LadderStream stream) {
        for (KeptUtterance utterance : underWay) {
            stream.heard(utterance.replay(stream.recognition(), nanos.getAsLong()));
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            underWay.clear();
            if (current != null) {
                current.account();
                current.recognition().close();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
