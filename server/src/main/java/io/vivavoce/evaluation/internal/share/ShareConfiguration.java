package io.vivavoce.evaluation.internal.share;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ShareSettings.class)
class ShareConfiguration {}
