package io.vivavoce.interview;

import java.time.Duration;

/// How long an answer's pauses may be. The person chooses, and may change it at any moment.
public enum TimingProfile {
    STANDARD("standard", Duration.ofSeconds(1), Duration.ofSeconds(5)),
    MORE_TIME("more-time", Duration.ofSeconds(2), Duration.ofSeconds(10)),
    /// Only "I'm done" ends an answer.
    MANUAL("manual", Duration.ofDays(1), Duration.ofDays(1));

    private final String id;
    private final Duration shortest;
    private final Duration longest;

    TimingProfile(String id, Duration shortest, Duration longest) {
        this.id = id;
        this.shortest = shortest;
        this.longest = longest;
    }

    /// The name on the wire and in the database.
    public String id() {
        return id;
    }

    /// The silence that ends an answer which sounds finished.
    public Duration shortest() {
        return shortest;
    }

    /// The silence that ends any answer.
    public Duration longest() {
        return longest;
    }
}
