package io.vivavoce.voice.internal;

import io.vivavoce.interview.EndReason;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.InterviewSessions.Lease;
import io.vivavoce.interview.InterviewSessions.StaleLeaseException;
import io.vivavoce.interview.Note;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.interview.Turn;
import io.vivavoce.platform.Tenant;
import io.vivavoce.voice.internal.SessionEvent.StorageChanged;
import io.vivavoce.voice.internal.SessionEvent.TurnRecorded;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/// Writes one interview to the database: in order, one at a time, never interrupted, and again and again until it is
/// stored. Runs on a virtual thread of its own, in the name of the session's tenant. Nothing handed to it is dropped:
/// a full queue blocks whoever hands over. A database that hangs throws nothing, so a write that takes long is told.
final class TurnJournal {
    private static final Logger log = LoggerFactory.getLogger(TurnJournal.class);
    private static final int QUEUE = 64;
    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration LAST_RETRY = Duration.ofSeconds(2);

    private final InterviewSessions sessions;
    private final Lease lease;
    private final Consumer<SessionEvent> mailbox;
    private final Consumer<ClosingReason> onStop;
    private final Duration noticeAfter;
    private final BlockingQueue<Entry> queue = new ArrayBlockingQueue<>(QUEUE);
    private boolean stopped;

    private sealed interface Entry {
        record Store(Turn turn, boolean amends) implements Entry {}

        record Keep(Note note) implements Entry {}

        record Elapsed(Duration elapsed) implements Entry {}

        record Timing(TimingProfile profile) implements Entry {}

        record End(EndReason reason, Duration elapsed, Consumer<InterviewSession> done) implements Entry {}

        record Close(Runnable closed) implements Entry {}
    }

    /// @param noticeAfter a write that takes longer is told
    /// @param onStop nothing is written any more: another connection owns the session, or a turn cannot be stored
    TurnJournal(
            InterviewSessions sessions,
            Lease lease,
            UUID tenant,
            Consumer<SessionEvent> mailbox,
            Duration noticeAfter,
            Consumer<ClosingReason> onStop) {
        this.sessions = sessions;
        this.lease = lease;
        this.mailbox = mailbox;
        this.noticeAfter = noticeAfter;
        this.onStop = onStop;
        Thread.ofVirtual().name("journal").start(() -> Tenant.run(tenant, this::run));
    }

    /// Stores a turn; `TurnRecorded` follows.
    void store(Turn turn, boolean amends) {
        hand(new Entry.Store(turn, amends));
    }

    /// Keeps a note on a turn that was handed over before.
    void keep(Note note) {
        hand(new Entry.Keep(note));
    }

    /// Notes the clock, if nothing more important is waiting.
    void recordElapsed(Duration elapsed) {
        if (queue.isEmpty()) {
            hand(new Entry.Elapsed(elapsed));
        }
    }

    /// Notes the clock, whatever else is waiting.
    void recordLastElapsed(Duration elapsed) {
        hand(new Entry.Elapsed(elapsed));
    }

    void changeTiming(TimingProfile profile) {
        hand(new Entry.Timing(profile));
    }

    /// Ends the interview once everything before is stored. `done` is not called when another connection owns the
    /// session.
    void end(EndReason reason, Duration elapsed, Consumer<InterviewSession> done) {
        hand(new Entry.End(reason, elapsed, done));
    }

    /// Calls `closed` when everything handed over before is stored.
    void close(Runnable closed) {
        hand(new Entry.Close(closed));
    }

    private void hand(Entry entry) {
        try {
            queue.put(entry);
        } catch (InterruptedException e) {
            throw new IllegalStateException("a session's thread is never interrupted", e);
        }
    }

    private void run() {
        try {
            Entry entry = queue.take();
            while (!(entry instanceof Entry.Close(Runnable closed))) {
                persist(entry);
                entry = queue.take();
            }
            closed.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void persist(Entry entry) throws InterruptedException {
        Duration pause = FIRST_RETRY;
        try (Watch watch = new Watch()) {
            while (!stopped) {
                try {
                    write(entry);
                    return;
                } catch (StaleLeaseException e) {
                    stop(ClosingReason.REPLACED);
                } catch (DataIntegrityViolationException e) {
                    log.error("The database refuses a turn", e);
                    stop(ClosingReason.INTERNAL);
                } catch (DataAccessException | TransactionException e) {
                    if (watch.tell()) {
                        log.warn("The database does not take a turn; trying again", e);
                    }
                    Thread.sleep(pause);
                    pause = pause.multipliedBy(2).compareTo(LAST_RETRY) > 0 ? LAST_RETRY : pause.multipliedBy(2);
                } catch (RuntimeException e) {
                    log.error("A turn cannot be stored", e);
                    stop(ClosingReason.INTERNAL);
                }
            }
        }
    }

    private void stop(ClosingReason reason) {
        stopped = true;
        onStop.accept(reason);
    }

    private void write(Entry entry) {
        switch (entry) {
            case Entry.Store(Turn turn, boolean amends) ->
                mailbox.accept(new TurnRecorded(amends ? sessions.amend(lease, turn) : sessions.append(lease, turn)));
            case Entry.Keep(Note note) -> sessions.keep(lease, note);
            case Entry.Elapsed(Duration elapsed) -> sessions.recordElapsed(lease, elapsed);
            case Entry.Timing(TimingProfile profile) -> sessions.changeTiming(lease.session(), profile);
            case Entry.End(EndReason reason, Duration elapsed, Consumer<InterviewSession> done) ->
                done.accept(sessions.end(lease, reason, elapsed));
            case Entry.Close _ -> {}
        }
    }

    /// One write: tells once that it waits, when it failed or takes long, and that it is over.
    private final class Watch implements AutoCloseable {
        private final Thread alarm = Thread.ofVirtual().name("journal-watch").start(this::ring);
        private boolean told;
        private boolean over;

        private void ring() {
            try {
                Thread.sleep(noticeAfter);
                tell();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /// @return whether it had not been told yet
        synchronized boolean tell() {
            boolean first = !told && !over;
            if (first) {
                told = true;
                mailbox.accept(new StorageChanged(true));
            }
            return first;
        }

        @Override
        public synchronized void close() {
            over = true;
            alarm.interrupt();
            if (told) {
                mailbox.accept(new StorageChanged(false));
            }
        }
    }
}
