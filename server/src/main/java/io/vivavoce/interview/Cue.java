package io.vivavoce.interview;

/// Why the interviewer is asked to speak.
public enum Cue {
    /// Everyone is there and nothing has been said in this connection; also after a restart in mid-interview.
    BEGIN,
    /// The line was lost and is back; something had been said before.
    RETURNED,
    /// A turn of the candidate has been stored.
    ANSWERED,
    /// Nothing was said for a long while.
    SILENCE,
    /// Still nothing, after the check-in.
    LONG_SILENCE,
    /// The candidate pressed "repeat".
    REPEAT_ASKED,
    /// Something was said and no word of it was understood.
    NOT_UNDERSTOOD,
    /// Two minutes are left.
    TIME_WARNING,
    /// The budget is used up.
    TIME_UP
}
