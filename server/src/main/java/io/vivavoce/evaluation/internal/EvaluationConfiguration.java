package io.vivavoce.evaluation.internal;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.vivavoce.evaluation.internal.EvaluationQueue.Queued;
import io.vivavoce.interview.RecognitionSettings;
import io.vivavoce.platform.Tenant;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EvaluationSettings.class, ModelSettings.class, FeedbackSettings.class})
class EvaluationConfiguration {
    @Bean
    Scoring scoring(EvaluationSettings settings, RecognitionSettings recognition) {
        return new BuiltInScorer(settings, recognition);
    }

    @Bean
    ModelScorer modelScorer(
            ModelSettings model,
            FeedbackSettings feedback,
            EvaluationSettings settings,
            RecognitionSettings recognition) {
        return new ModelScorer(
                new BuiltInScorer(settings, recognition),
                new SpeaksToModels(Lexicon.english().instructionLike()),
                new PromptTexts(),
                model,
                feedback,
                settings,
                recognition);
    }

    /// What takes long to load is there before the first report is asked for, and holds up no start.
    @Bean
    ApplicationListener<ApplicationReadyEvent> preparedReports(Samples samples) {
        return ready -> Thread.ofPlatform().daemon().name("prepared-reports").start(samples::prepare);
    }

    /// A failed run stays in the queue until it succeeds.
    @Bean
    OneTimeTask<Queued> evaluationTask(EvaluationJob job) {
        return Tasks.oneTime(EvaluationQueue.TASK)
                .onFailure((complete, operations) -> {
                    Queued queued = (Queued) Objects.requireNonNull(
                            complete.getExecution().taskInstance.getData());
                    Throwable cause = complete.getCause().orElse(null);
                    Duration wait = Tenant.call(
                            queued.tenantId(),
                            () -> job.failed(queued.runId(), complete.getExecution().consecutiveFailures, cause));
                    operations.reschedule(complete, complete.getTimeDone().plus(wait));
                })
                .execute((instance, context) -> {
                    Queued queued = instance.getData();
                    Tenant.run(queued.tenantId(), () -> job.execute(queued.runId()));
                });
    }
}
