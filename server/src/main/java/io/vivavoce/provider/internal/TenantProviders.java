package io.vivavoce.provider.internal;

import java.time.Instant;
import java.util.Map;

/// What is known of one tenant: the keys it brought, and what it says about engines. Immutable.
///
/// @param spentThisMonth millionths of a dollar when it was read
record TenantProviders(Policy policy, Map<Provider, OwnKey> keys, long spentThisMonth) {
    TenantProviders {
        keys = Map.copyOf(keys);
    }

    /// A key that a tenant brought.
    record OwnKey(String key, Instant changedAt) {
        @Override
        public String toString() {
            return "OwnKey[" + changedAt + "]";
        }
    }
}
