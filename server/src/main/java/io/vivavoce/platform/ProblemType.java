package io.vivavoce.platform;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/// A kind of error that callers can rely on. Each module lists its own in an enum that implements this interface;
/// `docs/errors.md` is the list of all of them, and a test keeps it true.
public interface ProblemType {
    /// The name of the enum constant (`SESSION_NOT_FOUND`).
    String name();

    HttpStatus status();

    /// What happened, for people, the same for every occurrence.
    String title();

    /// What the caller can do about it.
    String remedy();

    /// The stable name on the wire (`session-not-found`).
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
