package io.vivavoce.guide;

/// How hard an interview presses: it changes the questions, the number of probes and the pace.
public enum Difficulty {
    WARMUP("warmup", 4, 1),
    STANDARD("standard", 6, 2),
    INTENSE("intense", 8, 3);

    private final String id;
    private final int questions;
    private final int probesPerQuestion;

    Difficulty(String id, int questions, int probesPerQuestion) {
        this.id = id;
        this.questions = questions;
        this.probesPerQuestion = probesPerQuestion;
    }

    /// The name on the wire and in files.
    public String id() {
        return id;
    }

    /// Core questions of a full-length interview.
    public int questions() {
        return questions;
    }

    /// The most probes one question may get.
    public int probesPerQuestion() {
        return probesPerQuestion;
    }
}
