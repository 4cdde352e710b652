package io.vivavoce.notification.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.vivavoce.platform.Tenant;
import java.io.Serializable;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The durable queue of letters: one that is put in is sent if and only if the transaction commits, and then at once.
@Component
class MailQueue {
    static final TaskDescriptor<Queued> TASK = TaskDescriptor.of("mail", Queued.class);

    private final ObjectProvider<Scheduler> scheduler;
    private final InstantSource clock;

    MailQueue(ObjectProvider<Scheduler> scheduler, InstantSource clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /// Whose letter is waiting.
    record Queued(UUID tenantId, UUID mailId) implements Serializable {}

    void put(UUID mail) {
        Scheduler queue = scheduler.getObject();
        queue.schedule(TASK.instance(mail.toString())
                .data(new Queued(Tenant.current(), mail))
                .scheduledTo(clock.instant()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                queue.triggerCheckForDueExecutions();
            }
        });
    }
}
