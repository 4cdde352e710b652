package io.vivavoce.interview;

/// Who said a turn.
public enum Speaker {
    INTERVIEWER,
    CANDIDATE
}
