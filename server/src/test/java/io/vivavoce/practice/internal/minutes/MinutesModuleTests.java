package io.vivavoce.practice.internal.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.interview.Disclosure;
import io.vivavoce.interview.EndReason;
import io.vivavoce.interview.InterviewFixtures;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.InterviewSessions;
import io.vivavoce.interview.InterviewSessions.Lease;
import io.vivavoce.interview.Line;
import io.vivavoce.interview.NewInterview;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.interview.TurnKind;
import io.vivavoce.platform.Caller;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.Role;
import io.vivavoce.platform.Tenant;
import io.vivavoce.platform.TenantTransaction;
import io.vivavoce.practice.Minutes;
import io.vivavoce.practice.PracticeProblem;
import io.vivavoce.practice.internal.minutes.Entry.Kind;
import io.vivavoce.practice.internal.minutes.FaultyGate.Crash;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/// The ledger of minutes on a real database, under whatever happens at once and in between.
@ApplicationModuleTest(module = "practice", mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(FaultyGate.class)
@TestPropertySource(
        properties = {"vivavoce.practice.minutes.limited=true", "vivavoce.practice.minutes.first-grant=3660s"})
class MinutesModuleTests {
    private static final long GRANTED = 3660;
    private static final List<EndReason> REASONS = List.of(EndReason.values());
    private static final Duration LENGTH = Duration.ofMinutes(10);

    @Autowired
    private InterviewSessions sessions;

    @Autowired
    private Minutes minutes;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MinutesTable table;

    @Autowired
    private TenantTransaction transaction;

    @Autowired
    private JdbcClient client;

    @Autowired
    private FaultyGate gate;

    private Caller caller = somebody();

    @BeforeEach
    void aNewPerson() {
        caller = somebody();
    }

    @AfterEach
    void nothingCrashes() {
        gate.crashes(null, 0);
    }

    @Test
    void anInterviewHoldsItsTimeAndGivesBackWhatItDidNotUse() {
        Lease lease = begun();
        assertThat(free()).isEqualTo(GRANTED - 600);
        assertThat(as(() -> minutes.own().orElseThrow().heldSeconds())).isEqualTo(600);
        assertThat(get(lease).budget()).isEqualTo(LENGTH);
        end(lease, Duration.ofSeconds(250), EndReason.FINISHED, 2);
        assertThat(free()).isEqualTo(GRANTED - 250);
        assertThat(kinds()).containsExactly(Kind.GRANT, Kind.RESERVE, Kind.SETTLE);
        everythingAddsUp(caller);
    }

    @Test
    void beginningAgainHoldsNothingMoreAndEndingAgainGivesNothingMore() {
        Lease first = begun();
        Lease second = as(() -> sessions.begin(first.session()));
        assertThat(free()).isEqualTo(GRANTED - 600);
        end(second, Duration.ofSeconds(100), EndReason.ENDED_BY_CANDIDATE, 1);
        as(() -> sessions.end(second, EndReason.ENDED_BY_CANDIDATE, Duration.ofSeconds(400)));
        assertThat(free()).isEqualTo(GRANTED - 100);
        assertThat(kinds()).containsExactly(Kind.GRANT, Kind.RESERVE, Kind.SETTLE);
    }

    @Test
    void whoeverHasLittleLeftGetsAShorterInterviewAndBelowTwoMinutesNone() {
        leave(180);
        Lease lease = begun();
        assertThat(get(lease).budget()).hasMinutes(3);
        assertThat(free()).isZero();
        end(lease, Duration.ofSeconds(190), EndReason.TIME_UP, 2);
        assertThat(free())
                .as("what goes beyond was not held, and costs nothing")
                .isZero();
        UUID next = setUp();
        assertThatThrownBy(() -> as(() -> sessions.begin(next)))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.type()).isEqualTo(PracticeProblem.MINUTES_USED_UP);
                    assertThat(refused.extensions())
                            .containsEntry("balanceSeconds", 0L)
                            .containsEntry("requiredSeconds", 120L);
                });
        assertThat(as(() -> sessions.get(next)).status()).isEqualTo(InterviewSession.Status.CREATED);
        as(() -> sessions.end(sessions.takeToEnd(next), EndReason.ENDED_BY_CANDIDATE, Duration.ZERO));
        assertThat(as(() -> sessions.get(next)).ended()).isTrue();
        everythingAddsUp(caller);
    }

    @Test
    void anInterviewThatIsGoneOnWithMayUseWhatWasGrantedMeanwhile() {
        leave(180);
        Lease lease = begun();
        run(() -> table.grant(person(), 1000, "more:" + person(), "", person(), ledger.now()));
        as(() -> sessions.begin(lease.session()));
        assertThat(get(lease).budget()).isEqualTo(LENGTH);
        assertThat(free()).isEqualTo(1180 - 600);
    }

    @Test
    void whatFailedOrWasNeverHeardCostsNothing() {
        Lease failed = begun();
        end(failed, Duration.ofMinutes(5), EndReason.TECHNICAL_FAILURE, 2);
        Lease unheard = begun();
        end(unheard, Duration.ofSeconds(500), EndReason.ABANDONED, 0);
        assertThat(free()).isEqualTo(GRANTED);
        assertThat(kinds()).containsExactly(Kind.GRANT, Kind.RESERVE, Kind.REFUND, Kind.RESERVE, Kind.REFUND);
    }

    @Test
    void whatCouldNotBeUnderstoodCostsNothing() {
        Lease lease = begun();
        as(() -> sessions.append(
                lease, InterviewFixtures.candidate(0, TurnKind.ANSWER, "Well", 1, Duration.ofSeconds(9))));
        as(() -> sessions.append(
                lease,
                InterviewFixtures.interviewer(
                        1, new Line(TurnKind.COULD_YOU_REPEAT, "Again?", 1, null, false), Duration.ofSeconds(20))));
        as(() -> sessions.end(lease, EndReason.ENDED_BY_CANDIDATE, Duration.ofMinutes(1)));
        assertThat(free()).isEqualTo(GRANTED);
    }

    @Test
    void anInterviewThatIsDeletedWhileItGoesOnIsSettledFirst() {
        Lease lease = begun();
        as(() -> sessions.append(
                lease, InterviewFixtures.candidate(0, TurnKind.ANSWER, "I did", 1, Duration.ofSeconds(9))));
        as(() -> {
            sessions.recordElapsed(lease, Duration.ofSeconds(90));
            sessions.delete(lease.session());
            return null;
        });
        assertThat(free()).isEqualTo(GRANTED - 90);
        everythingAddsUp(caller);
    }

    @Test
    void entriesCanNeitherBeChangedNorDeletedAndTheBalanceFollowsThemAlone() {
        begun();
        for (String forbidden : List.of(
                "update minute_entries set seconds = 9999",
                "delete from minute_entries",
                "update minute_accounts set balance_seconds = 9999",
                "update minute_holds set seconds = 1",
                "delete from minute_holds")) {
            assertThatThrownBy(() -> run(() -> client.sql(forbidden).update()))
                    .as(forbidden)
                    .isInstanceOf(DataAccessException.class);
        }
        UUID session = Ids.next();
        assertThatThrownBy(() -> run(
                        () -> table.reserve(person(), 999_999, session, Duration.ZERO, "x" + session, ledger.now())))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> run(() -> table.end(Kind.SETTLE, person(), 5, session, "y" + session, ledger.now())))
                .isInstanceOf(DataAccessException.class);
        everythingAddsUp(caller);
    }

    @Test
    void anAccountGoesWithAllItsEntries() {
        begun();
        run(() -> table.delete(person()));
        assertThat(client(caller, "select count(*) from minute_entries where person_id = ?"))
                .isZero();
    }

    @Test
    void ofTwoHundredStartsAtOnceAsManyBeginAsThereAreMinutesFor() throws Exception {
        List<UUID> set = IntStream.range(0, 200).mapToObj(number -> setUp()).toList();
        List<Future<Boolean>> starts = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            set.forEach(session -> starts.add(threads.submit(() -> begins(session))));
        }
        int begun = 0;
        for (Future<Boolean> start : starts) {
            begun += start.get() ? 1 : 0;
        }
        assertThat(begun).isEqualTo(6);
        assertThat(free()).isEqualTo(60);
        assertThat(as(() -> minutes.own().orElseThrow().heldSeconds())).isEqualTo(6 * 600);
        everythingAddsUp(caller);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void whateverHappensAtOnceAndWhereverItBreaksEverythingAddsUp(long seed) throws Exception {
        var random = new Random(seed);
        List<Caller> people = List.of(caller, somebody(), somebody());
        gate.crashes(new Random(seed), 0.3);
        List<Runnable> courses = new ArrayList<>();
        for (int number = 0; number < 24; number++) {
            Caller by = people.get(random.nextInt(people.size()));
            long course = random.nextLong();
            courses.add(() -> new Course(by, new Random(course)).run());
            courses.add(() -> new Course(by, new Random(course + 1)).run());
        }
        Collections.shuffle(courses, random);
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            courses.forEach(course -> running.add(threads.submit(course)));
        }
        for (Future<?> done : running) {
            done.get();
        }
        gate.crashes(null, 0);
        people.forEach(by -> {
            everythingAddsUp(by);
            assertThat(client(by, "select count(*) from minute_holds where person_id = ?"))
                    .as("nothing is held for an interview that is over")
                    .isZero();
        });
    }

    /// One interview from its set-up to its end, with everything tried again until it is done.
    private final class Course {
        private final Caller by;
        private final Random random;

        Course(Caller by, Random random) {
            this.by = by;
            this.random = random;
        }

        void run() {
            UUID session = setUp(by);
            if (!begins(session)) {
                return;
            }
            for (int again = random.nextInt(3); again > 0; again--) {
                begins(session);
            }
            Lease lease = insist(() -> sessions.begin(session));
            Duration used = Duration.ofSeconds(random.nextInt(800));
            int answers = random.nextInt(3);
            for (int turn = 0; turn < answers; turn++) {
                int number = turn;
                insist(() -> sessions.append(
                        lease, InterviewFixtures.candidate(number, TurnKind.ANSWER, "I did", 1, Duration.ZERO)));
            }
            if (random.nextInt(5) == 0) {
                insist(() -> {
                    sessions.recordElapsed(lease, used);
                    sessions.delete(session);
                    return true;
                });
                return;
            }
            EndReason reason = REASONS.get(random.nextInt(REASONS.size()));
            insist(() -> sessions.end(lease, reason, used));
            insist(() -> sessions.end(lease, reason, used.plusSeconds(30)));
        }

        private boolean begins(UUID session) {
            return tries(() -> insist(() -> sessions.begin(session)));
        }

        /// Tries until it does not crash; now and then what was done is undone at the end, as by a kill before commit.
        private <T> T insist(Supplier<T> step) {
            while (true) {
                boolean undone = random.nextInt(4) == 0;
                try {
                    return by.call(() -> transaction.call(by.tenant(), () -> {
                        T done = step.get();
                        if (undone) {
                            throw new Crash();
                        }
                        return done;
                    }));
                } catch (Crash e) {
                    random.nextInt();
                }
            }
        }
    }

    private static boolean tries(Supplier<Lease> begin) {
        try {
            return begin.get().fence() > 0;
        } catch (ProblemException e) {
            assertThat(e.type()).isEqualTo(PracticeProblem.MINUTES_USED_UP);
            return false;
        }
    }

    private boolean begins(UUID session) {
        return as(() -> tries(() -> sessions.begin(session)));
    }

    private void everythingAddsUp(Caller by) {
        assertThat(client(by, """
                select count(*) from minute_accounts account where person_id = ? and (balance_seconds < 0
                or balance_seconds <> (select sum(seconds) from minute_entries where person_id = account.person_id))""")).as("the balance is the sum of the entries").isZero();
        assertThat(client(by, """
                select count(*) from (select session_id, sum(seconds) as used,
                        -sum(seconds) filter (where kind = 'reserve') as reserved,
                        count(*) filter (where kind in ('settle', 'refund')) as ends
                    from minute_entries where person_id = ? and session_id is not null group by session_id) entry
                left join minute_holds hold using (session_id)
                where used > 0 or -used > reserved or ends > 1 or (ends = 0) <> (hold.seconds is not null)
                    or hold.seconds <> reserved"""))
                .as("every reservation is held or has one end, which takes no more than was reserved")
                .isZero();
        assertThat(client(by, """
                select count(*) from minute_holds hold where person_id = ? and not exists (
                    select from interview_sessions where id = session_id and status = 'in_progress')"""))
                .as("minutes are held only for interviews that go on")
                .isZero();
    }

    private Lease begun() {
        UUID session = setUp();
        return as(() -> sessions.begin(session));
    }

    private UUID setUp() {
        return setUp(caller);
    }

    private UUID setUp(Caller by) {
        NewInterview plan = InterviewFixtures.newInterview(2);
        return by.call(() -> {
            UUID id = sessions.create(new NewInterview(
                            "Sam", "gardener", "", "", "", plan.guide().within(LENGTH)))
                    .id();
            sessions.consent(id, Disclosure.PRACTICE.version(), TimingProfile.STANDARD, true);
            return id;
        });
    }

    private void end(Lease lease, Duration used, EndReason reason, int answers) {
        for (int turn = 0; turn < answers; turn++) {
            int number = turn;
            as(() -> sessions.append(
                    lease, InterviewFixtures.candidate(number, TurnKind.ANSWER, "I did", 1, Duration.ofSeconds(9))));
        }
        as(() -> sessions.end(lease, reason, used));
    }

    /// Uses all but so much.
    private void leave(long seconds) {
        UUID session = setUp();
        run(() -> {
            ledger.take(person());
            table.reserve(person(), GRANTED - seconds, session, Duration.ZERO, "used:" + session, ledger.now());
            ledger.settle(session, Duration.ofSeconds(GRANTED));
        });
    }

    private InterviewSession get(Lease lease) {
        return as(() -> sessions.get(lease.session()));
    }

    private List<Kind> kinds() {
        return as(() -> transaction.call(Tenant.LOCAL, () -> table.latest(person(), 100, null))).reversed().stream()
                .map(Entry::kind)
                .toList();
    }

    private long free() {
        return as(() -> minutes.own().orElseThrow().balanceSeconds());
    }

    private UUID person() {
        return Whose.of(caller);
    }

    private <T> T as(Supplier<T> step) {
        return caller.call(step::get);
    }

    private void run(Runnable step) {
        transaction.run(Tenant.LOCAL, step);
    }

    private long client(Caller by, String query) {
        return transaction.call(
                Tenant.LOCAL,
                () -> client.sql(query).param(Whose.of(by)).query(Long.class).single());
    }

    private static Caller somebody() {
        return Caller.person(Caller.Kind.PERSON, Tenant.LOCAL, Ids.next(), "Sam", Role.OWNER, null);
    }
}
