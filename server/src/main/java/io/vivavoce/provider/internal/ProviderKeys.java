package io.vivavoce.provider.internal;

import io.vivavoce.platform.Audit;
import io.vivavoce.platform.Tenant;
import io.vivavoce.platform.TenantTransaction;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// What a tenant sets: its keys, and its say on engines. Written down in the audit, without the key; holds at once on
/// this node, and on others when they read it again.
@Service
class ProviderKeys {
    private final ProviderTable table;
    private final MasterKeys masterKeys;
    private final TenantCache tenants;
    private final TenantTransaction transaction;
    private final Audit audit;
    private final InstantSource clock;

    ProviderKeys(
            ProviderTable table,
            MasterKeys masterKeys,
            TenantCache tenants,
            TenantTransaction transaction,
            Audit audit,
            InstantSource clock) {
        this.table = table;
        this.masterKeys = masterKeys;
        this.tenants = tenants;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    void bring(Provider provider, String key) {
        UUID tenant = Tenant.current();
        change(() -> {
            table.put(provider, masterKeys.seal(tenant, provider, key), clock.instant());
            audit.record("provider-key.changed", null, Map.of("provider", provider.id()));
        });
    }

    void remove(Provider provider) {
        change(() -> {
            if (table.remove(provider)) {
                audit.record("provider-key.removed", null, Map.of("provider", provider.id()));
            }
        });
    }

    void say(Policy policy) {
        change(() -> {
            table.put(policy, clock.instant());
            audit.record("provider-policy.changed", null, Map.of("stayLocal", Boolean.toString(policy.stayLocal())));
        });
    }

    private void change(Runnable change) {
        UUID tenant = Tenant.current();
        transaction.run(tenant, change);
        tenants.forget(tenant);
    }
}
