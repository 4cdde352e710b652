package io.vivavoce.practice.internal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    PracticeSettings.class,
    RedoSettings.class,
    ProgressSettings.class,
    AnswerBankSettings.class
})
class PracticeConfiguration {}
