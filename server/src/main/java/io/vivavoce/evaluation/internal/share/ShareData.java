package io.vivavoce.evaluation.internal.share;

import io.vivavoce.platform.PersonalData;
import io.vivavoce.platform.Tenant;
import io.vivavoce.platform.TenantTransaction;
import org.springframework.stereotype.Component;

/// The links a tenant made, without what lets somebody in.
@Component
class ShareData implements PersonalData {
    private final ShareLinks links;
    private final TenantTransaction transaction;

    ShareData(ShareLinks links, TenantTransaction transaction) {
        this.links = links;
        this.transaction = transaction;
    }

    @Override
    public void export(Files files) {
        files.addJson("share-links.json", transaction.call(Tenant.current(), links::all));
    }
}
