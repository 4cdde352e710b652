package io.vivavoce.voice;

import io.vivavoce.interview.InterviewSession;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Interviews one call at a time, for clients that cannot hold a live line. The same interviewer, clock, limits and
/// rules as over the line, and the same stored turns: an interview can go on here that was begun there, and the other
/// way round. For the bound tenant; thread-safe; blocking.
///
/// Whoever asks for the question holds the interview from then on: a live line of it is told that it was replaced. An
/// answer is refused while another client holds it. A client that says nothing is waited for and never counts as
/// having answered.
public interface TurnBasedInterviews {
    /// What the interviewer says now; asked for again before it is answered, the same again. The interview ends
    /// by it when nothing is left to ask or the time is used up.
    ///
    /// @throws io.vivavoce.platform.ProblemException `session-not-found`, `consent-missing`, `session-ended`
    ///     for one that can no longer be gone on with, `interview-elsewhere`
    Asked question(UUID session);

    /// Stores an answer. The same one sent again is not stored again.
    ///
    /// @throws io.vivavoce.platform.ProblemException `session-not-found`, `session-ended`, `question-not-open`,
    ///     `question-moved-on`, `interview-elsewhere`, `text-too-long`, `audio-unreadable`, `audio-too-long`,
    ///     `speech-unavailable`
    Taken answer(UUID session, Answer answer);

    /// Ends the interview, if it has not ended.
    ///
    /// @throws io.vivavoce.platform.ProblemException `session-not-found`, `consent-missing`
    InterviewSession end(UUID session);

    /// The largest recording that is taken, in bytes.
    int largestRecording();

    /// What the interviewer says.
    ///
    /// @param turn the number of the interviewer's turn in the transcript, -1 in an interview that ended
    ///     without one
    /// @param questionNumber the core question it belongs to, 0 before the first and after the last
    /// @param followUp whether a follow-up to the core question is open
    /// @param done whether the interview is over; `text` is then the farewell, and may be empty
    /// @param left of the interview's time
    /// @param timeWarning whether so little is left that the candidate is told
    record Asked(
            UUID session,
            int turn,
            int questionNumber,
            int totalQuestions,
            String text,
            boolean followUp,
            boolean done,
            Duration left,
            boolean timeWarning) {}

    /// An answer as it comes.
    ///
    /// @param questionNumber which question it answers; null when the client does not say
    /// @param turn which turn of the interviewer it answers; null when the client does not say
    /// @param key of the client's choice; with the same one the answer is the same, whatever it says
    record Answer(
            @Nullable Integer questionNumber, @Nullable Integer turn, Words words, Optional<String> key) {}

    /// How an answer comes.
    sealed interface Words {
        record Written(String text) implements Words {}

        /// A recording: WAV, or Opus in Ogg or WebM.
        record Recorded(byte[] file) implements Words {}
    }

    /// What became of an answer.
    ///
    /// @param questionNumber the question it was an answer to
    /// @param transcript the words as they are stored; empty when none was understood, which the interviewer says
    ///     next
    /// @param confidence how sure the recogniser was, null when it is not known
    /// @param over whether the interview ended with it
    record Taken(
            UUID session,
            int questionNumber,
            String transcript,
            @Nullable Double confidence,
            boolean over) {}
}
