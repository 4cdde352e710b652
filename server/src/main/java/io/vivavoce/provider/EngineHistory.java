package io.vivavoce.provider;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which engines served an interview, for the bound tenant. Blocking JDBC; what happened in the last seconds may be
/// missing.
public interface EngineHistory {
    /// In the order in which they first served or failed.
    List<Service> services(UUID session);

    /// What went wrong, in order.
    List<Event> events(UUID session);

    /// One engine's part in an interview.
    ///
    /// @param rung see [EngineFactory#id]
    /// @param served how many results it gave
    /// @param failures how often it failed
    record Service(
            ServiceKind kind,
            String rung,
            String name,
            Tier tier,
            int served,
            int failures,
            Instant first,
            Instant last) {}

    /// Something that took an engine off the ladder of an interview.
    ///
    /// @param error null when nothing was wrong with it
    /// @param message in the engine's own words, null when nothing was wrong with it
    record Event(
            Instant at,
            ServiceKind kind,
            String rung,
            What what,
            ProviderException.@Nullable Kind error,
            @Nullable String message) {}

    /// What can happen.
    enum What {
        FAILED,
        /// It may cost no more.
        OVER_BUDGET
    }
}
