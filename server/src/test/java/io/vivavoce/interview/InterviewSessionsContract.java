package io.vivavoce.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.interview.InterviewSession.Outcome;
import io.vivavoce.interview.InterviewSession.Status;
import io.vivavoce.interview.InterviewSessions.Lease;
import io.vivavoce.interview.InterviewSessions.QuestionResult;
import io.vivavoce.interview.InterviewSessions.Result;
import io.vivavoce.interview.InterviewSessions.StaleLeaseException;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
