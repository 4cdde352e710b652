package io.vivavoce.interview.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.vivavoce.guide.InterviewerLines;
import io.vivavoce.interview.InterviewModelSettings;
import io.vivavoce.interview.InterviewSettings;
import io.vivavoce.interview.RecognitionSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    InterviewSettings.class,
    InterviewModelSettings.class,
    RecognitionSettings.class,
    CorrectionSettings.class
})
class InterviewConfiguration {
    @Bean
    BuiltInInterviewer interviewer(
            InterviewerLines lines, InterviewSettings settings, RecognitionSettings recognition) {
        return new BuiltInInterviewer(lines, Pace.of(settings), recognition);
    }

    @Bean
    RecurringTask<Void> forgottenInterviewsTask(ForgottenInterviews forgotten, InterviewSettings settings) {
        return Tasks.recurring("interview-forgotten", FixedDelay.of(settings.sweepEvery()))
                .execute((instance, context) -> forgotten.end());
    }
}
