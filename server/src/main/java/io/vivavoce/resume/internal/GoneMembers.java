package io.vivavoce.resume.internal;

import io.vivavoce.platform.MemberGone;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Deletes the résumés of a person who belongs to an organisation no more; their files when that is certain. Those that
/// a crash leaves behind go at the next start.
@Component
class GoneMembers {
    private final ResumeTable table;
    private final ResumeFiles files;

    GoneMembers(ResumeTable table, ResumeFiles files) {
        this.table = table;
        this.files = files;
    }

    @EventListener
    void gone(MemberGone event) {
        List<String> names = table.deleteOf(event.personId());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                names.forEach(files::delete);
            }
        });
    }
}
