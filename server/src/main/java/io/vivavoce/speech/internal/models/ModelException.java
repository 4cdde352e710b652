package io.vivavoce.speech.internal.models;

import org.jspecify.annotations.Nullable;

/// A model cannot be had; the message tells people why and what to do.
final class ModelException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean byHand;

    private ModelException(String message, @Nullable Throwable cause, boolean byHand) {
        super(message, cause);
        this.byHand = byHand;
    }

    ModelException(String message) {
        this(message, null, false);
    }

    /// Its server cannot be reached, or does not have it: the file can still be brought by hand.
    static ModelException outOfReach(String message, @Nullable Throwable cause) {
        return new ModelException(message, cause, true);
    }

    /// Whether another way to get the file helps.
    boolean helpsByHand() {
        return byHand;
    }
}
