package io.vivavoce.platform;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes down, for the tenant that is bound, who did what: once written nobody can change it. Never holds what a
/// person said, nor a secret. Thread-safe.
public interface Audit {
    /// Adds an entry in the caller's transaction, so that it is there exactly when the deed is.
    ///
    /// @param action what was done, as `subject.past-participle` (`member.removed`)
    /// @param subject what it was done to; null when it is the tenant itself
    /// @param details further facts, short
    void record(String action, @Nullable UUID subject, Map<String, String> details);

    /// Adds an entry without further facts.
    default void record(String action, @Nullable UUID subject) {
        record(action, subject, Map.of());
    }
}
