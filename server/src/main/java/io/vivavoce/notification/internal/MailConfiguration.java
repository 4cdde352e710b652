package io.vivavoce.notification.internal;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.vivavoce.notification.internal.MailQueue.Queued;
import io.vivavoce.platform.Tenant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {
    @Bean
    @Conditional(MailServerNamed.class)
    SmtpPost smtpPost(MailSettings settings) {
        return SmtpPost.to(settings);
    }

    /// A letter stays in the queue until it was taken, or was tried often enough.
    @Bean
    CustomTask<Queued> mailTask(MailJob job, MailSettings settings) {
        return Tasks.custom(MailQueue.TASK)
                .onFailureReschedule(FixedDelay.of(settings.longestRetry()))
                .execute((instance, context) -> {
                    Queued queued = instance.getData();
                    return Tenant.call(queued.tenantId(), () -> job.deliver(queued.mailId()))
                            .<CompletionHandler<Queued>>map(wait -> (complete, operations) -> operations.reschedule(
                                    complete, complete.getTimeDone().plus(wait)))
                            .orElseGet(CompletionHandler.OnCompleteRemove::new);
                });
    }

    @Bean
    RecurringTask<Void> oldMailTask(OldMail old, MailSettings settings) {
        return Tasks.recurring("mail-old", FixedDelay.of(settings.sweepEvery()))
                .execute((instance, context) -> old.remove());
    }
}
