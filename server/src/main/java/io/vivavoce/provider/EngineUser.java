package io.vivavoce.provider;

import io.vivavoce.platform.Tenant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// For whom an engine works: whose keys and limits hold, where its use is written down, and who may have a part in it.
///
/// @param session the interview, null for work outside of one (a device check, a trial)
/// @param recipients ids of providers outside of this machine that the person agreed to; null where nobody had to
///     agree, because it is not about a person's interview
public record EngineUser(
        UUID tenant, @Nullable UUID session, @Nullable Set<String> recipients) {
    public EngineUser {
        recipients = recipients == null ? null : Set.copyOf(recipients);
    }

    /// Whoever is connected may have a part.
    public EngineUser(UUID tenant, @Nullable UUID session) {
        this(tenant, session, null);
    }

    /// The tenant in whose name the calling code runs, outside of an interview.
    public static EngineUser current() {
        return new EngineUser(Tenant.current(), null);
    }

    /// Whether somebody outside of this machine may have a part.
    public boolean agreedTo(String provider) {
        return recipients == null || recipients.contains(provider);
    }
}
