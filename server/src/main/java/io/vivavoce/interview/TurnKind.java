package io.vivavoce.interview;

/// What a turn does in an interview.
public enum TurnKind {
    /// Interviewer: greeting and the easy opening question.
    WARM_UP,
    /// Interviewer: a core question, with its bridge.
    QUESTION,
    /// Interviewer: a follow-up to the current question.
    PROBE,
    /// Interviewer: a hint, where the difficulty allows one.
    HINT,
    /// Interviewer: the current question again, in the same words.
    REPEAT,
    /// Interviewer: a kind word after a long silence.
    CHECK_IN,
    /// Interviewer: an offer to go on after a longer silence.
    MOVE_ON_OFFER,
    /// Interviewer: the last words could not be understood.
    COULD_YOU_REPEAT,
    /// Interviewer: takes note ("take the time you need") and goes on listening.
    ACKNOWLEDGEMENT,
    /// Interviewer: after a lost line, before the question is repeated.
    WELCOME_BACK,
    /// Interviewer: two minutes are left.
    TIME_WARNING,
    /// Interviewer: asks whether the candidate has questions.
    CANDIDATE_QUESTIONS,
    /// Interviewer: answers such a question honestly.
    ANSWER_TO_CANDIDATE,
    /// Interviewer: the end.
    CLOSE,
    /// Candidate: an answer, or a part of one.
    ANSWER,
    /// Candidate: would rather not, or has none.
    DECLINED,
    /// Candidate: asks to hear the question again, or what it means.
    REPEAT_ASKED,
    /// Candidate: asks for a moment.
    TIME_ASKED,
    /// Candidate: agrees to go on.
    MOVE_ON_AGREED,
    /// Candidate: asks the interviewer something.
    OWN_QUESTION,
    /// Candidate: has nothing to ask.
    NOTHING_TO_ASK
}
