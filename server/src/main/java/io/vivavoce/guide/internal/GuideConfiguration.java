package io.vivavoce.guide.internal;

import io.vivavoce.guide.Languages;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@EnableConfigurationProperties(GuideSettings.class)
@Configuration(proxyBeanMethods = false)
class GuideConfiguration {
    @Bean
    Packs packs() throws IOException {
        return Packs.load();
    }

    @Bean
    Languages languages(Packs packs) {
        return packs.languages();
    }

    @Bean
    Planner planner(Packs packs) {
        return new Planner(packs);
    }
}
