package io.vivavoce.provider;

import io.vivavoce.platform.Tenant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// For whom an engine works: whose keys and limits hold, and where its use is written down.
///
/// @param session the interview, null for work outside of one (a device check, a trial)
public record EngineUser(UUID tenant, @Nullable UUID session) {
    /// The tenant in whose name the calling code runs, outside of an interview.
    public static EngineUser current() {
        return new EngineUser(Tenant.current(), null);
    }
}
