package io.vivavoce.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.interview.InterviewSession.Outcome;
import io.vivavoce.interview.InterviewSession.Status;
import io.vivavoce.interview.InterviewSessions.Lease;
import io.vivavoce.interview.InterviewSessions.QuestionResult;
import io.vivavoce.interview.InterviewSessions.Result;
import io.vivavoce.interview.InterviewSessions.StaleLeaseException;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What everyone who keeps interviews must do.
public abstract class InterviewSessionsContract {
    private static final String VERSION = Disclosure.PRACTICE.version();

    /// The sessions under test; every test makes its own.
    protected abstract InterviewSessions sessions();

    /// The sessions whose end was announced, in order.
    protected abstract List<UUID> announced();

    @Test
    void keepsWhatItWasCreatedFrom() {
        NewInterview wanted = InterviewFixtures.newInterview(3);
        InterviewSession session = sessions().create(wanted);
        assertThat(session.status()).isEqualTo(Status.CREATED);
        assertThat(session.guide()).isEqualTo(wanted.guide());
        assertThat(session.jobTitle()).isEqualTo(wanted.jobTitle());
        assertThat(sessions().get(session.id())).isEqualTo(session);
        assertThat(sessions().find(session.id())).contains(session);
    }

    @Test
    void keepsOneNoteOnATurnWhileTheSessionIsOwned() {
        UUID id = created();
        sessions().consent(id, VERSION, TimingProfile.STANDARD, false);
        Lease lease = sessions().begin(id);
        Line question = new Line(TurnKind.QUESTION, "What happened?", 1, null, false);
        sessions().append(lease, InterviewFixtures.interviewer(0, question, Duration.ZERO));
        sessions()
                .append(lease, InterviewFixtures.candidate(1, TurnKind.ANSWER, "It broke.", 1, Duration.ofSeconds(9)));
        var source = new Advice.Source("A model", "advice-1-0123");
        sessions().keep(lease, new Note(1, "Says nothing of the cause.", source));
        sessions().keep(lease, new Note(1, "Leaves the cause open.", source));
        assertThat(sessions().notes(id)).containsExactly(new Note(1, "Leaves the cause open.", source));
        sessions().begin(id);
        assertThatThrownBy(() -> sessions().keep(lease, new Note(1, "Too late.", source)))
                .isInstanceOf(StaleLeaseException.class);
        assertThat(sessions().notes(id)).extracting(Note::text).containsExactly("Leaves the cause open.");
    }

    @Test
    void listsTheNewestFirst() {
        UUID first = created();
        UUID second = created();
        UUID third = created();
        assertThat(sessions().latest(2, null)).extracting(InterviewSession::id).containsExactly(third, second);
        assertThat(sessions().latest(1, second))
                .extracting(InterviewSession::id)
                .containsExactly(first);
        assertThat(sessions().count()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void beginsOnlyWithConsentToTheCurrentDisclosure() {
        UUID id = created();
        assertProblem(InterviewProblem.CONSENT_MISSING, () -> sessions().begin(id));
        assertProblem(
                InterviewProblem.DISCLOSURE_OUTDATED,
                () -> sessions().consent(id, "another", TimingProfile.STANDARD, false));
        InterviewSession agreed = sessions().consent(id, VERSION, TimingProfile.MORE_TIME, true);
        assertThat(agreed.consentVersion()).isEqualTo(VERSION);
        assertThat(agreed.timing()).isEqualTo(TimingProfile.MORE_TIME);
        assertThat(agreed.typingPreferred()).isTrue();
        assertThat(agreed.budget())
                .isEqualTo(agreed.guide().budget().multipliedBy(3).dividedBy(2));
        sessions().begin(id);
        assertThat(sessions().get(id).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(sessions().get(id).startTime()).isNotNull();
    }

    @Test
    void storesTurnsInOrder() {
        Lease lease = begun();
        Turn question = question(0);
        Turn answer = answer(1, "I kept the roses.");
        assertThat(sessions().append(lease, question)).isEqualTo(question);
        assertThat(sessions().append(lease, answer)).isEqualTo(answer);
        assertThat(sessions().transcript(lease.session())).containsExactly(question, answer);
    }

    @Test
    void refusesAGap() {
        Lease lease = begun();
        assertThatThrownBy(() -> sessions().append(lease, question(1))).isInstanceOf(IllegalStateException.class);
        assertThat(sessions().transcript(lease.session())).isEmpty();
    }

    @Test
    void storesAnAnswerThatIsSentTwiceOnce() {
        Lease lease = begun();
        UUID clientId = Ids.next();
        sessions().append(lease, question(0));
        Turn typed = InterviewFixtures.typed(1, "typed", 1, Duration.ofSeconds(9), clientId);
        sessions().append(lease, typed);
        Turn again = InterviewFixtures.typed(2, "typed", 1, Duration.ofSeconds(11), clientId);
        assertThat(sessions().append(lease, again)).isEqualTo(typed);
        assertThat(sessions().append(lease, typed)).isEqualTo(typed);
        assertThat(sessions().transcript(lease.session())).hasSize(2);
    }

    @Test
    void listsWhatIsAskedFor() {
        UUID whole = created();
        UUID ended = twoAnswers();
        UUID redo = redoOf(whole);
        Set<UUID> mine = Set.of(whole, ended, redo);
        assertThat(listed(mine, SessionFilter.ALL)).containsExactly(redo, ended, whole);
        assertThat(listed(mine, SessionFilter.INTERVIEWS)).containsExactly(ended, whole);
        assertThat(listed(mine, SessionFilter.REPORTED)).isEmpty();
        sessions().recordResult(ended, new Result(3.4, "{}", "", Map.of()));
        assertThat(listed(mine, SessionFilter.REPORTED)).containsExactly(ended);
        Instant start = Objects.requireNonNull(sessions().get(ended).startTime());
        assertThat(listed(mine, filter("GREEN", Difficulty.STANDARD, Outcome.VALID, start, start.plusSeconds(60))))
                .containsExactly(ended);
        assertThat(listed(mine, filter("greenhouse_", Difficulty.STANDARD, null, null, null)))
                .isEmpty();
        assertThat(listed(mine, filter(null, Difficulty.INTENSE, null, null, null)))
                .isEmpty();
        assertThat(listed(mine, filter(null, null, Outcome.INSUFFICIENT_DATA, null, null)))
                .isEmpty();
        assertThat(listed(mine, filter(null, null, null, start.plusSeconds(3_600), null)))
                .isEmpty();
        assertThat(listed(mine, filter(null, null, null, null, start.minusMillis(1_000))))
                .isEmpty();
    }

    @Test
    void knowsTheRedosOfAQuestion() {
        UUID first = created();
        UUID one = redoOf(first);
        UUID two = redoOf(first);
        assertThat(sessions().redos(first, 2)).extracting(InterviewSession::id).containsExactly(one, two);
        assertThat(sessions().redos(first, 1)).isEmpty();
        assertThat(sessions().get(one).redo()).isEqualTo(new Redo(first, 2));
        sessions().recordResult(one, new Result(3.0, "{}", "", Map.of()));
        assertThat(sessions().get(one).finalScore()).isNull();
        assertThat(sessions().get(one).reported()).isTrue();
        sessions().delete(first);
        assertThat(sessions().get(one).redo()).isEqualTo(new Redo(null, 2));
    }

    @Test
    void aRedoIsWorthSomethingWithOneAnswerOfSomeWords() {
        UUID first = created();
        String twelve = "I took the lamp apart and I found the broken wire inside.";
        assertThat(endedRedo(first, twelve).outcome()).isEqualTo(Outcome.VALID);
        assertThat(endedRedo(first, "I took the lamp apart.").outcome()).isEqualTo(Outcome.INSUFFICIENT_DATA);
    }

    private InterviewSession endedRedo(UUID first, String words) {
        UUID redo = redoOf(first);
        sessions().consent(redo, VERSION, TimingProfile.STANDARD, false);
        Lease lease = sessions().begin(redo);
        sessions().append(lease, question(0));
        sessions().append(lease, answer(1, words));
        return sessions().end(lease, EndReason.FINISHED, Duration.ofSeconds(20));
    }

    private UUID redoOf(UUID first) {
        NewInterview plan = InterviewFixtures.newInterview(2);
        return sessions()
                .create(new NewInterview(
                        plan.candidateName(),
                        plan.jobTitle(),
                        plan.company(),
                        "",
                        "",
                        plan.guide().only(2, Duration.ofMinutes(5)),
                        new Redo(first, 2)))
                .id();
    }

    private UUID twoAnswers() {
        Lease lease = begun();
        sessions().append(lease, question(0));
        sessions().append(lease, answer(1, "I watered them."));
        sessions().append(lease, question(2));
        sessions().append(lease, answer(3, "They grew."));
        sessions().end(lease, EndReason.FINISHED, Duration.ofMinutes(3));
        return lease.session();
    }

    private List<UUID> listed(Set<UUID> among, SessionFilter filter) {
        return sessions().latest(filter, 1_000, null).stream()
                .map(InterviewSession::id)
                .filter(among::contains)
                .toList();
    }

    private static SessionFilter filter(
            @Nullable String text,
            @Nullable Difficulty difficulty,
            @Nullable Outcome outcome,
            @Nullable Instant from,
            @Nullable Instant before) {
        return new SessionFilter(
                text,
                InterviewType.BEHAVIOURAL,
                difficulty,
                "en",
                outcome == null ? null : Status.COMPLETED,
                outcome,
                null,
                false,
                from,
                before);
    }

    @Test
    void amendsTheCandidatesLastTurnOnly() {
        Lease lease = begun();
        sessions().append(lease, question(0));
        sessions().append(lease, answer(1, "I kept"));
        Turn amended = sessions().amend(lease, answer(1, "I kept the roses."));
        assertThat(amended.text()).isEqualTo("I kept the roses.");
        assertThat(sessions().transcript(lease.session()).getLast()).isEqualTo(amended);
        assertThatThrownBy(() -> sessions().amend(lease, answer(0, "other words")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAWriterThatLostTheSession() {
        Lease old = begun();
        sessions().append(old, question(0));
        Lease lease = sessions().begin(old.session());
        assertThat(lease.fence()).isGreaterThan(old.fence());
        assertStale(() -> sessions().append(old, answer(1, "late")));
        assertStale(() -> sessions().append(old, question(0)));
        assertStale(() -> sessions().amend(old, answer(0, "late")));
        assertStale(() -> sessions().recordElapsed(old, Duration.ofMinutes(1)));
        assertStale(() -> sessions().end(old, EndReason.FINISHED, Duration.ofMinutes(1)));
        sessions().append(lease, answer(1, "in time"));
        assertThat(sessions().transcript(lease.session())).hasSize(2);
    }

    @Test
    void keepsTheUsedTime() {
        Lease lease = begun();
        sessions().recordElapsed(lease, Duration.ofSeconds(90));
        sessions().recordElapsed(lease, Duration.ofSeconds(80));
        assertThat(sessions().get(lease.session()).elapsed()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void changesTheTimingAtAnyMoment() {
        Lease lease = begun();
        sessions().changeTiming(lease.session(), TimingProfile.MANUAL);
        assertThat(sessions().get(lease.session()).timing()).isEqualTo(TimingProfile.MANUAL);
    }

    @Test
    void twoMinutesAndTwoAnswersMakeAnInterviewValid() {
        Lease lease = begun();
        converse(lease, 2);
        InterviewSession ended = sessions().end(lease, EndReason.FINISHED, Duration.ofMinutes(2));
        assertThat(ended.status()).isEqualTo(Status.COMPLETED);
        assertThat(ended.outcome()).isEqualTo(Outcome.VALID);
        assertThat(ended.completedAt()).isNotNull();
        assertThat(announced()).containsOnlyOnce(lease.session());
    }

    @Test
    void lessThanThatIsInsufficientData() {
        Lease brief = begun();
        converse(brief, 2);
        assertThat(sessions()
                        .end(brief, EndReason.ENDED_BY_CANDIDATE, Duration.ofSeconds(119))
                        .outcome())
                .isEqualTo(Outcome.INSUFFICIENT_DATA);
        Lease quiet = begun();
        converse(quiet, 1);
        assertThat(sessions()
                        .end(quiet, EndReason.FINISHED, Duration.ofMinutes(9))
                        .outcome())
                .isEqualTo(Outcome.INSUFFICIENT_DATA);
    }

    @Test
    void endingTwiceChangesNothing() {
        Lease lease = begun();
        converse(lease, 2);
        InterviewSession ended = sessions().end(lease, EndReason.FINISHED, Duration.ofMinutes(3));
        assertThat(sessions().end(lease, EndReason.ABANDONED, Duration.ofMinutes(5)))
                .isEqualTo(ended);
        assertThat(announced()).containsOnlyOnce(lease.session());
    }

    @Test
    void nothingIsWrittenAfterTheEnd() {
        Lease lease = begun();
        sessions().end(lease, EndReason.ABANDONED, Duration.ofMinutes(3));
        assertThat(sessions().get(lease.session()).status()).isEqualTo(Status.ABANDONED);
        assertStale(() -> sessions().append(lease, question(0)));
        assertProblem(InterviewProblem.SESSION_ENDED, () -> sessions().begin(lease.session()));
        assertProblem(
                InterviewProblem.SESSION_ENDED,
                () -> sessions().consent(lease.session(), VERSION, TimingProfile.STANDARD, false));
    }

    @Test
    void aCandidateWithoutQuestionsOfTheirOwnHasFinished() {
        Lease lease = begun();
        converse(lease, 2);
        Line invitation = new Line(TurnKind.CANDIDATE_QUESTIONS, "Any questions?", 0, null, false);
        sessions().append(lease, InterviewFixtures.interviewer(4, invitation, Duration.ofMinutes(4)));
        InterviewSession ended = sessions().end(lease, EndReason.ABANDONED, Duration.ofMinutes(6));
        assertThat(ended.status()).isEqualTo(Status.COMPLETED);
        assertThat(ended.endReason()).isEqualTo(EndReason.FINISHED);
    }

    @Test
    void keepsTheTotalOfAReport() {
        Lease lease = begun();
        converse(lease, 2);
        sessions().end(lease, EndReason.FINISHED, Duration.ofMinutes(3));
        assertThat(sessions().get(lease.session()).reported()).isFalse();
        sessions().recordResult(lease.session(), new Result(3.4, "{}", "Fine.", Map.of(1, new QuestionResult(3, ""))));
        assertThat(sessions().get(lease.session()).finalScore()).isEqualTo(3.4);
        assertThat(sessions().get(lease.session()).reported()).isTrue();
    }

    @Test
    void deletesEverything() {
        Lease lease = begun();
        converse(lease, 1);
        sessions().delete(lease.session());
        assertThat(sessions().find(lease.session())).isEmpty();
        assertProblem(InterviewProblem.SESSION_NOT_FOUND, () -> sessions().get(lease.session()));
        assertProblem(InterviewProblem.SESSION_NOT_FOUND, () -> sessions().delete(lease.session()));
    }

    @Test
    void namesTheQuestionsAskedLately() {
        created();
        assertThat(sessions().recentQuestions(1)).containsExactlyInAnyOrder("question-1", "question-2", "question-3");
        assertThat(sessions().recentQuestions(0)).isEmpty();
    }

    protected final UUID created() {
        return sessions().create(InterviewFixtures.newInterview(3)).id();
    }

    protected final Lease begun() {
        UUID id = created();
        sessions().consent(id, VERSION, TimingProfile.STANDARD, false);
        return sessions().begin(id);
    }

    /// Stores as many questions, each with an answer.
    protected final void converse(Lease lease, int answers) {
        for (int i = 0; i < answers; i++) {
            sessions().append(lease, question(2 * i));
            sessions().append(lease, answer(2 * i + 1, "Answer " + i));
        }
    }

    protected static Turn question(int sequence) {
        Line line = new Line(TurnKind.QUESTION, "What happened?", 1, null, false);
        return InterviewFixtures.interviewer(sequence, line, Duration.ofSeconds(10L * sequence));
    }

    protected static Turn answer(int sequence, String words) {
        return InterviewFixtures.candidate(sequence, TurnKind.ANSWER, words, 1, Duration.ofSeconds(10L * sequence));
    }

    protected static void assertProblem(InterviewProblem problem, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(problem));
    }

    private static void assertStale(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(StaleLeaseException.class);
    }
}
