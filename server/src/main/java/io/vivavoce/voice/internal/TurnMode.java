package io.vivavoce.voice.internal;

import java.util.Optional;
import java.util.stream.Stream;

/// How far the interviewer holds back, chosen by the person from moment to moment. What is said meanwhile belongs to
/// the answer all the same.
enum TurnMode {
    /// Pauses end answers, silence is checked on.
    TALKING("talking"),
    /// Only "I'm done" ends this answer; nothing is asked meanwhile.
    THINKING("thinking"),
    /// As [#THINKING], for this answer and those after it, until it is left.
    CODING("coding");

    private final String id;

    TurnMode(String id) {
        this.id = id;
    }

    /// The name on the wire.
    String id() {
        return id;
    }

    static Optional<TurnMode> of(String id) {
        return Stream.of(values()).filter(mode -> mode.id.equals(id)).findFirst();
    }
}
