package io.vivavoce.speech.internal.child;

/// An engine cannot be loaded here: its library or its model is not installed.
final class EngineMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EngineMissing(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
