package io.vivavoce.interview;

/// How long an answer's pauses may be. The person chooses, and may change it at any moment.
public enum TimingProfile {
    STANDARD("standard"),
    MORE_TIME("more-time"),
    /// Only "I'm done" ends an answer.
    MANUAL("manual");

    private final String id;

    TimingProfile(String id) {
        this.id = id;
    }

    /// The name on the wire and in the database.
    public String id() {
        return id;
    }
}
