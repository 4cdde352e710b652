package io.vivavoce.guide;

/// What kind of questions an interview asks.
public enum InterviewType {
    BEHAVIOURAL("behavioural"),
    TECHNICAL("technical"),
    SYSTEM_DESIGN("system-design"),
    CASE("case"),
    MIXED("mixed"),
    SCREENING("screening");

    private final String id;

    InterviewType(String id) {
        this.id = id;
    }

    /// The name on the wire and in files.
    public String id() {
        return id;
    }
}
