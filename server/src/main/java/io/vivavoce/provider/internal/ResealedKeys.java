package io.vivavoce.provider.internal;

import io.vivavoce.platform.TenantTransaction;
import io.vivavoce.provider.internal.ProviderTable.KeyRow;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Once the server is up: seals what tenants brought with the newest master key, so that an older one can be retired.
@Component
class ResealedKeys {
    private static final Logger log = LoggerFactory.getLogger(ResealedKeys.class);

    private final ProviderTable table;
    private final MasterKeys masterKeys;
    private final TenantTransaction transaction;

    ResealedKeys(ProviderTable table, MasterKeys masterKeys, TenantTransaction transaction) {
        this.table = table;
        this.masterKeys = masterKeys;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("provider-reseal").start(this::sealAnew);
    }

    /// @return how many were sealed with an older master key
    int sealAnew() {
        int sealed = 0;
        for (UUID tenant : table.tenants()) {
            sealed += transaction.call(tenant, () -> sealAnew(tenant));
        }
        if (sealed > 0) {
            log.info("Sealed {} keys with the newest master key", sealed);
        }
        return sealed;
    }

    private int sealAnew(UUID tenant) {
        int sealed = 0;
        for (KeyRow row : table.keys()) {
            sealed += Provider.of(row.provider())
                    .filter(provider -> !masterKeys.current(row.sealed()))
                    .map(provider -> sealAnew(tenant, provider, row))
                    .orElse(0);
        }
        return sealed;
    }

    private int sealAnew(UUID tenant, Provider provider, KeyRow row) {
        return masterKeys
                .open(tenant, provider, row.sealed())
                .map(key -> {
                    table.reseal(provider, row.sealed(), masterKeys.seal(tenant, provider, key));
                    return 1;
                })
                .orElse(0);
    }
}
