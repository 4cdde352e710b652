package io.vivavoce.isolation;

import io.vivavoce.platform.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// The same with the access policies out of the way, so that every role may call everything: what keeps organisations
/// apart then is the database alone.
@Import(UnguardedIsolationModuleTests.NoPolicies.class)
class UnguardedIsolationModuleTests extends Isolation {
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OWNER", "VIEWER"})
    void theDatabaseAloneKeepsOrganisationsApart(Role role) throws Exception {
        nothingOfTheirsIsGivenOrChanged(role.code(), ours.as(role)::send);
    }

    @Override
    protected boolean failsOpenly() {
        return false;
    }

    @TestConfiguration
    static class NoPolicies {
        @Bean
        static BeanPostProcessor withoutPolicies() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessBeforeInitialization(Object bean, String name) {
                    if (name.equals("access") && bean instanceof FilterRegistrationBean<?> filter) {
                        filter.setEnabled(false);
                    }
                    return bean;
                }
            };
        }
    }
}
