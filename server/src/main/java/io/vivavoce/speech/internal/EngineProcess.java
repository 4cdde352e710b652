package io.vivavoce.speech.internal;

import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import io.vivavoce.speech.SpeechEngine;
import io.vivavoce.speech.internal.wire.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one engine's process running: starts it when it is needed, again when it died, and less and less eagerly when
/// it keeps dying. Thread-safe.
final class EngineProcess implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EngineProcess.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final String engine;
    private final String remedy;
    private final ChildCommand command;
    private final SpeechProperties.ChildProcess limits;
    private final Supplier<Duration> clock;
    private final AtomicInteger lastChannel = new AtomicInteger();
    private final Deque<Duration> deaths = new ArrayDeque<>();
    private @Nullable CompletableFuture<ChildProcess> current;
    private @Nullable ChildProcess running;
    private SpeechEngine.State state = SpeechEngine.State.STARTING;
    private String trouble = "";
    private Duration notBefore = Duration.ZERO;
    private boolean closed;

    /// @param engine its name, as shown to people
    /// @param remedy what to do when it is missing
    /// @param clock never jumps, whatever the wall clock does
    EngineProcess(
            String engine,
            String remedy,
            ChildCommand command,
            SpeechProperties.ChildProcess limits,
            Supplier<Duration> clock) {
        this.engine = engine;
        this.remedy = remedy;
        this.command = command;
        this.limits = limits;
        this.clock = clock;
    }

    /// A clock that never jumps.
    static Supplier<Duration> uptime() {
        long origin = System.nanoTime();
        return () -> Duration.ofNanos(System.nanoTime() - origin);
    }

    int newChannel() {
        return lastChannel.incrementAndGet();
    }

    /// Starts it in the background, if it is not running.
    synchronized void prepare() {
        if (current == null && !closed && clock.get().compareTo(notBefore) >= 0) {
            CompletableFuture<ChildProcess> starting = new CompletableFuture<>();
            current = starting;
            Duration pause = FIRST_PAUSE.multipliedBy(deaths.size());
            Thread.ofVirtual().name("speech-start").start(() -> start(starting, pause));
        }
    }

    /// The running process, started if need be.
    ///
    /// @throws ProviderException when it cannot run, or not within the time it has to start
    ChildProcess running() throws InterruptedException {
        long deadline = System.nanoTime() + limits.startTimeout().toNanos();
        while (true) {
            prepare();
            try {
                return current().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                throw new ProviderException(Kind.TIMEOUT, engine + " takes too long to start", e);
            } catch (ExecutionException e) {
                if (!startsAgain()) {
                    throw e.getCause() instanceof ProviderException failure
                            ? new ProviderException(failure.kind(), String.valueOf(failure.getMessage()), failure)
                            : new ProviderException(Kind.CRASHED, engine + " cannot be started", e);
                }
            }
        }
    }

    private synchronized boolean startsAgain() {
        return state == SpeechEngine.State.STARTING && !closed;
    }

    private synchronized CompletableFuture<ChildProcess> current() {
        if (current != null) {
            return current;
        }
        Kind kind = state == SpeechEngine.State.MISSING || closed ? Kind.UNAVAILABLE : Kind.CRASHED;
        return CompletableFuture.failedFuture(new ProviderException(kind, engine + ": " + trouble));
    }

    private void start(CompletableFuture<ChildProcess> starting, Duration pause) {
        try {
            Thread.sleep(pause);
            ChildProcess child = ChildProcess.start(command);
            adopt(child);
            Message greeting = child.greeting().get(limits.startTimeout().toMillis(), TimeUnit.MILLISECONDS);
            switch (greeting) {
                case Message.Ready _ -> ready(starting, child);
                case Message.Missing missing -> missing(starting, missing.reason());
                default -> throw new IllegalStateException("not a greeting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed(starting, e);
        } catch (IOException | ExecutionException | TimeoutException | RuntimeException e) {
            failed(starting, e);
        }
    }

    private synchronized void adopt(ChildProcess child) {
        running = child;
        if (closed) {
            child.kill();
        }
    }

    private synchronized void ready(CompletableFuture<ChildProcess> starting, ChildProcess child) {
        state = SpeechEngine.State.WORKING;
        trouble = "";
        var _ = child.exit().thenAccept(status -> died(child, status));
        starting.complete(child);
    }

    private synchronized void died(ChildProcess child, int status) {
        if (running != child || closed) {
            return;
        }
        log.warn("{} ended with status {}", engine, status);
        current = null;
        leaveAlone("it stopped with status " + status);
    }

    private synchronized void missing(CompletableFuture<ChildProcess> starting, String reason) {
        state = SpeechEngine.State.MISSING;
        trouble = reason + "; " + remedy;
        current = null;
        notBefore = clock.get().plus(limits.missingPause());
        starting.completeExceptionally(new ProviderException(Kind.UNAVAILABLE, engine + ": " + trouble));
    }

    private synchronized void failed(CompletableFuture<ChildProcess> starting, Exception cause) {
        if (running != null) {
            running.kill();
        }
        current = null;
        String what = cause instanceof TimeoutException ? "it does not answer" : "it ends while it starts";
        if (!closed) {
            log.warn("{} cannot be started: {}", engine, what);
            leaveAlone(what);
        }
        starting.completeExceptionally(new ProviderException(Kind.CRASHED, engine + ": " + what, cause));
    }

    private void leaveAlone(String what) {
        Duration now = clock.get();
        deaths.addLast(now);
        while (deaths.getFirst().compareTo(now.minus(limits.restartWindow())) < 0) {
            deaths.removeFirst();
        }
        trouble = what;
        state = SpeechEngine.State.STARTING;
        if (deaths.size() > limits.restarts()) {
            state = SpeechEngine.State.FAILED;
            trouble = what + " again and again; it is tried again in "
                    + limits.restartPause().toSeconds() + " s";
            notBefore = now.plus(limits.restartPause());
            deaths.clear();
        }
    }

    /// How it does. Asking is what makes a missing engine be looked for again, once in a while.
    synchronized SpeechEngine.State state() {
        if (state == SpeechEngine.State.MISSING) {
            prepare();
        }
        return state;
    }

    /// What is wrong with it; empty when nothing is.
    synchronized String trouble() {
        return trouble;
    }

    /// The process that runs, for whoever has to end it.
    synchronized @Nullable ChildProcess process() {
        return running;
    }

    @Override
    public synchronized void close() {
        closed = true;
        trouble = "the server is stopping";
        current = null;
        if (running != null) {
            running.kill();
        }
    }
}
