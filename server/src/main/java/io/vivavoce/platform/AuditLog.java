package io.vivavoce.platform;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads what [Audit] wrote down of the bound tenant. Thread-safe.
public interface AuditLog {
    /// One deed.
    ///
    /// @param actorKind how the actor was known (`person`, `api-key` …), `system` for what nobody asked for
    /// @param actor the person; null where there is none
    record Entry(
            UUID id,
            Instant at,
            String actorKind,
            @Nullable UUID actor,
            String actorName,
            String action,
            @Nullable UUID subject,
            Map<String, String> details) {}

    /// The latest entries.
    ///
    /// @param before only entries older than this one; null for the latest of all
    /// @param action only entries of this action; null for all
    List<Entry> latest(int limit, @Nullable UUID before, @Nullable String action);

    /// Hands over all entries, the latest first, without keeping them in memory.
    void forEach(Consumer<Entry> reader);
}
