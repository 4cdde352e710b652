package io.vivavoce.voice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.Fault;
import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.InMemoryInterviewSessions;
import io.vivavoce.interview.InterviewFixtures;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.InterviewSessions.Lease;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import io.vivavoce.platform.Tenant;
import io.vivavoce.voice.internal.SessionEvent.StorageChanged;
import io.vivavoce.voice.internal.SessionEvent.TurnRecorded;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

class TurnJournalTest {
    private final InMemoryInterviewSessions stored = new InMemoryInterviewSessions(InstantSource.system());
    private final Happenings events = new Happenings();
    private final CompletableFuture<ClosingReason> stopped = new CompletableFuture<>();
    private final Turn turn = InterviewFixtures.candidate(0, TurnKind.ANSWER, "I kept the roses", 1, Duration.ZERO);
    private Lease lease = new Lease(new UUID(0, 0), 0);

    /// What goes wrong with a write.
    private interface Trouble {
        void with(Runnable write) throws InterruptedException;
    }

    @BeforeEach
    void begin() {
        UUID session = stored.create(InterviewFixtures.newInterview(2)).id();
        stored.consent(session, Disclosure.PRACTICE.version(), TimingProfile.STANDARD, false);
        lease = stored.begin(session);
    }

    @Test
    @Fault("database-away")
    void aDatabaseThatHangsIsToldAndTheTurnIsStoredOnceItAnswers() throws InterruptedException {
        CountDownLatch answers = new CountDownLatch(1);
        TurnJournal journal = journal(write -> {
            answers.await();
            write.run();
        });
        journal.store(turn, false);
        assertThat(events.await(StorageChanged.class).waiting()).isTrue();
        assertThat(stored.transcript(lease.session())).isEmpty();
        answers.countDown();
        assertThat(events.await(TurnRecorded.class).turn()).isEqualTo(turn);
        assertThat(events.await(StorageChanged.class).waiting()).isFalse();
        assertThat(stored.transcript(lease.session())).containsExactly(turn);
    }

    @Test
    @Fault("database-away")
    void aTurnWhoseCommitWasNotAcknowledgedIsNotStoredTwice() throws InterruptedException {
        AtomicInteger tries = new AtomicInteger();
        TurnJournal journal = journal(write -> {
            write.run();
            if (tries.incrementAndGet() < 3) {
                throw new DataAccessResourceFailureException("the line to the database broke after the commit");
            }
        });
        journal.store(turn, false);
        assertThat(events.await(StorageChanged.class).waiting()).isTrue();
        assertThat(events.await(TurnRecorded.class).turn()).isEqualTo(turn);
        assertThat(events.await(StorageChanged.class).waiting()).isFalse();
        assertThat(tries).hasValue(3);
        assertThat(stored.transcript(lease.session())).containsExactly(turn);
    }

    @Test
    void aTurnThatCannotBeStoredIsADefectAndNotAnotherTab() throws Exception {
        journal(write -> {
                    throw new IllegalStateException("a gap");
                })
                .store(turn, false);
        assertThat(stopped.get(20, TimeUnit.SECONDS)).isEqualTo(ClosingReason.INTERNAL);
    }

    @Test
    void aTurnTheDatabaseRefusesIsNotTriedForEver() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        journal(write -> {
                    tries.incrementAndGet();
                    throw new DataIntegrityViolationException("a check of the table");
                })
                .store(turn, false);
        assertThat(stopped.get(20, TimeUnit.SECONDS)).isEqualTo(ClosingReason.INTERNAL);
        assertThat(tries).hasValue(1);
    }

    @Test
    @Fault("two-tabs")
    void aWriterThatWasReplacedWritesNothingMore() throws Exception {
        TurnJournal journal = journal(Runnable::run);
        stored.begin(lease.session());
        journal.store(turn, false);
        assertThat(stopped.get(20, TimeUnit.SECONDS)).isEqualTo(ClosingReason.REPLACED);
        assertThat(stored.transcript(lease.session())).isEmpty();
    }

    private TurnJournal journal(Trouble trouble) {
        InterviewSessions troubled = (InterviewSessions) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {InterviewSessions.class}, (proxy, method, arguments) -> {
                    Object[] result = new Object[1];
                    trouble.with(() -> result[0] = call(method, arguments));
                    return result[0];
                });
        return new TurnJournal(troubled, lease, Tenant.LOCAL, events, Duration.ofMillis(1), stopped::complete);
    }

    private Object call(java.lang.reflect.Method method, Object[] arguments) {
        try {
            return method.invoke(stored, arguments);
        } catch (InvocationTargetException e) {
            if (e.getTargetException() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
