package io.vivavoce.provider;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Who outside of this machine has a part in the interviews of a tenant, as things stand. Thread-safe.
public interface Recipients {
    List<Recipient> of(UUID tenant);

    /// @param provider its id in the settings
    /// @param name as shown to people
    /// @param kinds what it does
    record Recipient(String provider, String name, Set<ServiceKind> kinds) {
        public Recipient {
            kinds = Set.copyOf(kinds);
        }
    }
}
