package io.vivavoce.identity.internal;

import io.vivavoce.platform.PersonalData;
import io.vivavoce.platform.Tenant;
import io.vivavoce.platform.TenantTransaction;
import org.springframework.stereotype.Component;

/// The API keys of a tenant, without what lets somebody in.
@Component
class ApiKeyData implements PersonalData {
    private final TenantTransaction transaction;
    private final ApiKeyTable table;

    ApiKeyData(TenantTransaction transaction, ApiKeyTable table) {
        this.transaction = transaction;
        this.table = table;
    }

    @Override
    public void export(Files files) {
        files.addJson("api-keys.json", transaction.call(Tenant.current(), table::all));
    }
}
