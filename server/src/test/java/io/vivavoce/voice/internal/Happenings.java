package io.vivavoce.voice.internal;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// A mailbox that a test reads: waits for what comes from other threads.
final class Happenings implements Consumer<SessionEvent> {
    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<SessionEvent> events = new LinkedBlockingQueue<>();

    @Override
    public void accept(SessionEvent event) {
        events.add(event);
    }

    /// The next event of a kind; everything before it is dropped.
    <T extends SessionEvent> T await(Class<T> type) throws InterruptedException {
        return await(type, event -> true);
    }

    <T extends SessionEvent> T await(Class<T> type, Predicate<T> fits) throws InterruptedException {
        while (true) {
            SessionEvent event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("no " + type.getSimpleName() + " came");
            }
            if (type.isInstance(event) && fits.test(type.cast(event))) {
                return type.cast(event);
            }
        }
    }

    boolean none() {
        return events.isEmpty();
    }
}
