package io.vivavoce.resume.internal;

import io.vivavoce.platform.TenantDeleted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Deletes the files of a tenant that is gone for certain. Those that a crash leaves behind go at the next start.
@Component
class DeletedTenants {
    private final ResumeFiles files;

    DeletedTenants(ResumeFiles files) {
        this.files = files;
    }

    @TransactionalEventListener
    void deleted(TenantDeleted event) {
        files.deleteAll(event.tenant());
    }
}
