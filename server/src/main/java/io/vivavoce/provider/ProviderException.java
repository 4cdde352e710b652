package io.vivavoce.provider;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An engine for speech or language failed, wherever it runs. The message says what happened and what to do; it never
/// holds what a person said, nor a key.
public class ProviderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why it failed.
    public enum Kind {
        /// Not installed, not configured or not running.
        UNAVAILABLE,
        /// The key is wrong, or is not good for this (401, 403).
        UNAUTHORISED,
        /// All its places are taken, or the account's rate or quota is used up (429); try later.
        BUSY,
        /// It did not answer in time.
        TIMEOUT,
        /// It does not take this input (any other 4xx).
        REJECTED,
        /// It broke while working: an error of its own (5xx), a line cut in the middle, an answer nobody can read.
        CRASHED
    }

    private final Kind kind;
    private final @Nullable Integer status;
    private final @Nullable Duration retryAfter;

    public ProviderException(
            Kind kind,
            String message,
            @Nullable Throwable cause,
            @Nullable Integer status,
            @Nullable Duration retryAfter) {
        super(message, cause);
        this.kind = kind;
        this.status = status;
        this.retryAfter = retryAfter;
    }

    public ProviderException(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, message, cause, null, null);
    }

    public ProviderException(Kind kind, String message) {
        this(kind, message, null);
    }

    public Kind kind() {
        return kind;
    }

    /// The HTTP status it answered with, if it did.
    public Optional<Integer> status() {
        return Optional.ofNullable(status);
    }

    /// When it asked to be tried again, if it did.
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /// Whether the same request may succeed on another try.
    public boolean retryable() {
        return kind == Kind.BUSY || kind == Kind.TIMEOUT || kind == Kind.CRASHED;
    }
}
