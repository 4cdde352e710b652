package io.vivavoce.platform;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/// One transaction in the name of one tenant. Never within a transaction of another one. Thread-safe.
public final class TenantTransaction {
    private final TransactionTemplate transaction;

    public TenantTransaction(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /// Calls `work`, which becomes true as a whole or not at all.
    ///
    /// @throws IllegalStateException within a transaction of another tenant
    public <T> T call(UUID tenant, Supplier<T> work) {
        return Tenant.call(tenant, () -> transaction.execute(status -> work.get()));
    }

    /// Runs `work`, which becomes true as a whole or not at all.
    ///
    /// @throws IllegalStateException within a transaction of another tenant
    public void run(UUID tenant, Runnable work) {
        Tenant.run(tenant, () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
