package io.vivavoce.interview;

import com.fasterxml.jackson.annotation.JsonValue;

/// How well the words of one of the candidate's turns were understood.
public enum Understood {
    TYPED("typed"),
    WELL("well"),
    PARTLY("partly"),
    POORLY("poorly"),
    /// Nobody said how sure the recogniser was.
    UNKNOWN("unknown");

    private final String id;

    Understood(String id) {
        this.id = id;
    }

    /// The name on the wire.
    @JsonValue
    public String id() {
        return id;
    }
}
