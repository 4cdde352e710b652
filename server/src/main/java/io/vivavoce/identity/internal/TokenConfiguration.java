package io.vivavoce.identity.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.vivavoce.platform.SignInMode;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenSettings.class)
class TokenConfiguration {
    @Bean
    RecurringTask<Void> signingKeyTask(SigningKeys keys, SignInMode mode, TokenSettings settings) {
        return Tasks.recurring("signing-keys", FixedDelay.of(settings.keyCheck()))
                .execute((instance, context) -> {
                    if (mode.required()) {
                        keys.rotateIfDue();
                    }
                });
    }
}
