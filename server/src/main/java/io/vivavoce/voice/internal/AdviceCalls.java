package io.vivavoce.voice.internal;

import io.vivavoce.interview.Advice;
import io.vivavoce.interview.Adviser;
import io.vivavoce.interview.Interviewer;
import io.vivavoce.interview.Turn;
import io.vivavoce.voice.internal.SessionEvent.AdviceArrived;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the adviser of one interview, about each answer on a virtual thread of its own; interrupting that thread
/// cancels the request on the wire. Single-threaded.
final class AdviceCalls {
    private static final Logger log = LoggerFactory.getLogger(AdviceCalls.class);

    private final Adviser adviser;
    private final Interviewer.Setting setting;
    private final Map<Integer, Thread> open = new HashMap<>();

    AdviceCalls(Adviser adviser, Interviewer.Setting setting) {
        this.adviser = adviser;
        this.setting = setting;
    }

    /// `AdviceArrived` follows, unless it is dropped before.
    void ask(int request, List<Turn> talk, Duration elapsed, Consumer<SessionEvent> mailbox) {
        open.values().removeIf(thread -> !thread.isAlive());
        open.put(request, start(talk, elapsed, advice -> mailbox.accept(new AdviceArrived(request, advice))));
    }

    void drop(int request) {
        Thread thread = open.remove(request);
        if (thread != null) {
            thread.interrupt();
        }
    }

    void dropAll() {
        open.values().forEach(Thread::interrupt);
        open.clear();
    }

    /// Waits for advice, no longer than patience goes.
    @Nullable
    Advice await(List<Turn> talk, Duration elapsed, Duration patience) {
        CompletableFuture<@Nullable Advice> answer = new CompletableFuture<>();
        Thread thread = start(talk, elapsed, answer::complete);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            thread.interrupt();
        }
    }

    private Thread start(List<Turn> talk, Duration elapsed, Consumer<@Nullable Advice> then) {
        return Thread.ofVirtual().name("advice").start(() -> {
            try {
                then.accept(advice(talk, elapsed));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// Whatever is wrong with advice, the interview does not hear of it.
    private @Nullable Advice advice(List<Turn> talk, Duration elapsed) throws InterruptedException {
        try {
            return adviser.on(setting, talk, elapsed);
        } catch (RuntimeException e) {
            log.warn("The adviser broke", e);
            return null;
        }
    }
}
