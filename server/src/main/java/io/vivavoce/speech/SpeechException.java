package io.vivavoce.speech;

import org.jspecify.annotations.Nullable;

/// A speech engine failed. The message says what happened and what to do, and never holds what a person said.
public class SpeechException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why it failed.
    public enum Kind {
        /// Not installed, not configured or not running.
        UNAVAILABLE,
        /// All its places are taken; try later.
        BUSY,
        /// It did not answer in time.
        TIMEOUT,
        /// It does not take this input.
        REJECTED,
        /// It broke while working.
        CRASHED
    }

    private final Kind kind;

    public SpeechException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public SpeechException(Kind kind, String message) {
        this(kind, message, null);
    }

    public Kind kind() {
        return kind;
    }

    /// Whether the same request may succeed on another try.
    public boolean retryable() {
        return kind != Kind.REJECTED && kind != Kind.UNAVAILABLE;
    }
}
