package io.vivavoce.interview;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Interviews and what was said in them. Every call runs in a transaction of its own (or joins the caller's) for the
/// bound tenant, and what it returned is committed. Blocking JDBC: never call it from a thread that may be interrupted.
public interface InterviewSessions {
    InterviewSession create(NewInterview interview);

    Optional<InterviewSession> find(UUID id);

    /// The same, and nobody changes or deletes it until the current transaction ends. Taken before anything that
    /// hangs on the session is changed, so that nobody waits for somebody who waits for them.
    Optional<InterviewSession> findForChange(UUID id);

    /// The session with this id.
    ///
    /// @throws io.vivavoce.platform.ProblemException `session-not-found`
    InterviewSession get(UUID id);

    /// Sessions, newest first.
    ///
    /// @param before the last session of the page before, null for the first page
    List<InterviewSession> latest(SessionFilter filter, int limit, @Nullable UUID before);

    /// Sessions of every kind, newest first.
    ///
    /// @param before the last session of the page before, null for the first page
    List<InterviewSession> latest(int limit, @Nullable UUID before);

    /// The redos of one question, oldest first.
    ///
    /// @param question its number in the interview it was first asked in
    List<InterviewSession> redos(UUID of, int question);

    /// How many sessions there are.
    long count();

    /// Notes that the person read the disclosure and agreed, and how they want to answer.
    ///
    /// @throws io.vivavoce.platform.ProblemException `session-not-found`, `session-ended`, `disclosure-outdated`
    InterviewSession consent(UUID id, String disclosureVersion, TimingProfile timing, boolean typingPreferred);

    /// Takes the live session for this node and marks it as in progress. The returned fence outdates every earlier one.
    ///
    /// @throws io.vivavoce.platform.ProblemException `session-ended`, `consent-missing`, and what the gate refuses
    Lease begin(UUID id);

    /// The same only to end it, for which the [InterviewGate] is not asked.
    ///
    /// @throws io.vivavoce.platform.ProblemException `session-ended`, `consent-missing`
    Lease takeToEnd(UUID id);

    /// Stores a turn. The sequence is given by the caller: the next one. A turn whose `clientId` or sequence is stored
    /// already is not stored twice.
    ///
    /// @return the turn as stored
    /// @throws StaleLeaseException another node has taken the session
    Turn append(Lease lease, Turn turn);

    /// Replaces the words, their kind and source, the end and the confidence of the candidate's last turn, which went
    /// on before the interviewer was heard. Nothing else of a stored turn ever changes.
    ///
    /// @throws StaleLeaseException another node has taken the session
    Turn amend(Lease lease, Turn turn);

    /// Everything said, in order.
    List<Turn> transcript(UUID id);

    /// Keeps a note on a stored turn of the candidate, over an earlier one on it.
    ///
    /// @throws StaleLeaseException another node has taken the session
    void keep(Lease lease, Note note);

    /// What was noted while people talked, in order; for the scorer.
    List<Note> notes(UUID id);

    /// Notes how much of the clock is used, so that a crash loses at most one interval of it.
    void recordElapsed(Lease lease, Duration elapsed);

    void changeTiming(UUID id, TimingProfile timing);

    /// Ends the interview: status, outcome by the validity rule (at least 2 minutes and 2 answers; for a redo
    /// one answer of some words), and [InterviewCompleted] in the same transaction, of which the
    /// [InterviewGate] is told. Ending twice changes nothing.
    InterviewSession end(Lease lease, EndReason reason, Duration elapsed);

    /// Stores what the report came to, over what was there. The interview itself stays as it is.
    void recordResult(UUID id, Result result);

    /// Deletes the session with everything that hangs on it.
    void delete(UUID id);

    /// Ids of bank questions asked in the latest whole interviews, so that practice varies.
    Set<String> recentQuestions(int sessions);

    /// What a report came to.
    ///
    /// @param finalScore null when there is no total
    /// @param feedbackJson the report's strengths, weaknesses and score as a JSON object
    /// @param questions by question number
    record Result(
            @Nullable Double finalScore, String feedbackJson, String summary, Map<Integer, QuestionResult> questions) {
        public Result {
            questions = Map.copyOf(questions);
        }
    }

    /// What one question came to.
    ///
    /// @param score 1 to 5, null when it was not rated
    record QuestionResult(@Nullable Integer score, String feedback) {}

    /// The right to write to a live session.
    ///
    /// @param fence grows with every taking; writes with an older one are refused
    record Lease(UUID session, long fence) {}

    /// Another node or a later connection owns the session now.
    class StaleLeaseException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public StaleLeaseException(UUID session) {
            super("session " + session + " is owned by another connection");
        }
    }
}
