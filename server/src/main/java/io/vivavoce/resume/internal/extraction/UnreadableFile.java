package io.vivavoce.resume.internal.extraction;

/// A file that gives no text, and why.
final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    UnreadableFile(Outcome outcome) {
        super(outcome.name());
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }
}
