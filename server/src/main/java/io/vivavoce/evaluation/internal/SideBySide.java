package io.vivavoce.evaluation.internal;

import io.vivavoce.platform.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/// Does the same for several things at the same time, a few at once. After a failure nothing new is begun; what has
/// begun comes to its end, because it may be storing what it knows.
final class SideBySide {
    private SideBySide() {}

    /// What is done for one of them.
    interface Task<A, B> {
        B apply(A one) throws InterruptedException;
    }

    /// The results in the order of the things. Tasks run in the name of the bound tenant.
    static <A, B> List<B> of(int atOnce, List<A> things, Task<A, B> task) throws InterruptedException {
        UUID tenant = Tenant.current();
        AtomicBoolean broken = new AtomicBoolean();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
            List<Future<B>> running = new ArrayList<>();
            for (A thing : things) {
                running.add(threads.submit(() -> {
                    if (broken.get()) {
                        throw new CancellationException();
                    }
                    try {
                        return Tenant.<B, InterruptedException>call(tenant, () -> task.apply(thing));
                    } catch (RuntimeException | InterruptedException e) {
                        broken.set(true);
                        throw e;
                    }
                }));
            }
            return collected(running);
        }
    }

    private static <B> List<B> collected(List<Future<B>> running) throws InterruptedException {
        List<B> results = new ArrayList<>();
        Throwable failure = null;
        for (Future<B> one : running) {
            try {
                results.add(one.get());
            } catch (ExecutionException e) {
                Throwable cause = e.getCause();
                if (cause != null && (failure == null || failure instanceof CancellationException)) {
                    failure = cause;
                }
            }
        }
        if (failure != null) {
            throw rethrown(failure);
        }
        return results;
    }

    private static RuntimeException rethrown(Throwable cause) throws InterruptedException {
        return switch (cause) {
            case InterruptedException interrupted -> throw interrupted;
            case RuntimeException failure -> failure;
            case Error error -> throw error;
            default -> new IllegalStateException(cause);
        };
    }
}
