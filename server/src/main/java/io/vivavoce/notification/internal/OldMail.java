package io.vivavoce.notification.internal;

import io.vivavoce.platform.Tenant;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Removes letters, tenant by tenant, when their time is over.
@Component
class OldMail {
    private final MailTable table;
    private final MailSettings settings;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    OldMail(MailTable table, MailSettings settings, TransactionTemplate transaction, InstantSource clock) {
        this.table = table;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    void remove() {
        Instant limit = clock.instant().minus(settings.keptFor());
        table.tenantsWithOlderThan(limit)
                .forEach(tenant -> Tenant.run(
                        tenant, () -> transaction.executeWithoutResult(status -> table.removeOlderThan(limit))));
    }
}
