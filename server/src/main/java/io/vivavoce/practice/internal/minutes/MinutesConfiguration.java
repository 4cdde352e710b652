package io.vivavoce.practice.internal.minutes;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MinutesSettings.class)
class MinutesConfiguration {}
