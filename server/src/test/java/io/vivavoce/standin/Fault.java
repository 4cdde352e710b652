package io.vivavoce.standin;

/// How a stand-in misbehaves.
public enum Fault {
    NONE,
    /// Its port is closed.
    REFUSED,
    /// It does not take the key (401).
    UNAUTHORISED,
    /// It has had too many requests (429), with the vendor's headers about when to come back.
    RATE_LIMITED,
    /// It fails (500), with the vendor's words.
    SERVER_ERROR,
    /// It takes what it is sent and never answers, until it is closed or behaves again.
    STALL,
    /// The line breaks in the middle of the answer: half of a body, or the second message of a socket.
    CUT,
    /// It answers in the right type with what nobody can read.
    GARBAGE,
    /// It answers rightly, a few bytes at a time with a pause after each, see [StandIn#drip].
    SLOW_DRIP
}
