package io.vivavoce.interview;

/// Why an interview ended.
public enum EndReason {
    /// Everything was asked.
    FINISHED,
    /// The person ended it.
    ENDED_BY_CANDIDATE,
    /// The budget was used up.
    TIME_UP,
    /// Nobody was there any more.
    ABANDONED,
    /// It could not go on.
    TECHNICAL_FAILURE
}
