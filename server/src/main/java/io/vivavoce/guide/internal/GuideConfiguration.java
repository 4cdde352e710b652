package io.vivavoce.guide.internal;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GuideConfiguration {
    @Bean
    Bank bank() throws IOException {
        return BankLoader.load();
    }

    @Bean
    Planner planner(Bank bank) {
        return new Planner(bank);
    }
}
