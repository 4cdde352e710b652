package io.vivavoce.evaluation.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.vivavoce.platform.Tenant;
import java.io.Serializable;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The durable queue of runs: a run that is put in is executed if and only if the transaction it was put in commits,
/// and then at once.
@Component
class EvaluationQueue {
    static final TaskDescriptor<Queued> TASK = TaskDescriptor.of("evaluation", Queued.class);

    private final ObjectProvider<Scheduler> scheduler;
    private final InstantSource clock;

    EvaluationQueue(ObjectProvider<Scheduler> scheduler, InstantSource clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /// Whose run is waiting.
    record Queued(UUID tenantId, UUID runId) implements Serializable {}

    void put(UUID run) {
        Scheduler queue = scheduler.getObject();
        queue.schedule(TASK.instance(run.toString())
                .data(new Queued(Tenant.current(), run))
                .scheduledTo(clock.instant()));
        afterCommit(queue);
    }

    /// Does not wait for the next try of a run.
    void now(UUID run) {
        Scheduler queue = scheduler.getObject();
        try {
            queue.reschedule(TASK.instanceId(run.toString()), clock.instant());
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException e) {
            return;
        }
        afterCommit(queue);
    }

    private static void afterCommit(Scheduler queue) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                queue.triggerCheckForDueExecutions();
            }
        });
    }
}
