package io.vivavoce.platform.internal.web;

import io.vivavoce.platform.AccessPolicy;
import io.vivavoce.platform.CallerSource;
import io.vivavoce.platform.DataDirectory;
import io.vivavoce.platform.InstallationKey;
import io.vivavoce.platform.OriginCheck;
import io.vivavoce.platform.ProblemAnswer;
import io.vivavoce.platform.PublicAddress;
import io.vivavoce.platform.RateLimits;
import io.vivavoce.platform.SignInMode;
import io.vivavoce.platform.internal.https.HttpsDoor;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({WebSettings.class, SignInSwitch.class, EdgeSettings.class})
class WebConfiguration {
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;
    /// The chain that finds out who calls comes before.
    private static final int AFTER_SIGN_IN = 0;

    @Bean
    SignInMode signInMode(SignInSwitch setting) {
        return new SignInMode(setting.enabled());
    }

    @Bean
    PublicAddress publicAddress(WebSettings settings) {
        return new PublicAddress(settings.publicBase());
    }

    @Bean
    ProblemAnswer problemAnswer(JsonMapper mapper) {
        return (response, type, detail) -> new ProblemDocument(type, detail).write(response, mapper);
    }

    @Bean
    OriginCheck originCheck(WebSettings settings) {
        return new OriginCheck(settings.names());
    }

    @Bean
    AccessCode accessCode(
            WebSettings settings,
            Optional<HttpsDoor> https,
            DataDirectory data,
            InstallationKey key,
            SignInMode mode,
            InstantSource clock) {
        boolean needsOne = https.isPresent() && !settings.codeChosen() && !mode.required();
        return new AccessCode(settings, needsOne ? GeneratedCode.in(data) : null, key, clock);
    }

    @Bean
    FilterRegistrationBean<SecurityHeadersFilter> securityHeaders(EdgeSettings settings, Optional<HttpsDoor> https) {
        boolean ownCertificate = https.filter(HttpsDoor::showsOwnCertificate).isPresent();
        return inOrder(new SecurityHeadersFilter(settings.hstsMaxAge(), ownCertificate), FIRST);
    }

    @Bean
    FilterRegistrationBean<CorsFilter> cors(EdgeSettings settings, AccessCode accessCode, SignInMode mode) {
        return inOrder(
                new CorsFilter(settings.corsOrigins(), request -> mode.required() || accessCode.needed(request)),
                FIRST + 1);
    }

    @Bean
    FilterRegistrationBean<DoorFilter> door(
            WebSettings settings,
            Optional<HttpsDoor> https,
            OriginCheck originCheck,
            AccessCode accessCode,
            SignInMode mode,
            JsonMapper mapper) {
        var names = new NameCheck(settings.names(), https);
        var guard = new DoorFilter(names, originCheck, accessCode, mode, mapper);
        return inOrder(guard, FIRST + 2);
    }

    @Bean
    FilterRegistrationBean<MediaTypeFilter> mediaTypes(JsonMapper mapper) {
        return inOrder(new MediaTypeFilter(mapper), FIRST + 3);
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(WebSettings settings, JsonMapper mapper) {
        return inOrder(new BodyLimitFilter(settings.maxBodySize().toBytes(), mapper), FIRST + 4);
    }

    @Bean
    FilterRegistrationBean<CallerFilter> caller(Optional<CallerSource> signedIn, SignInMode mode) {
        return inOrder(new CallerFilter(signedIn.orElseGet(() -> new LocalCaller(mode))), AFTER_SIGN_IN);
    }

    @Bean
    AccessRules accessRules(List<AccessPolicy> policies) {
        return new AccessRules(policies);
    }

    @Bean
    FilterRegistrationBean<AccessFilter> access(
            AccessRules rules, RateLimits limits, SignInMode mode, JsonMapper mapper) {
        return inOrder(new AccessFilter(rules, limits, mode, mapper), AFTER_SIGN_IN + 1);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheContainer(JsonMapper mapper) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemValve(mapper)));
    }

    private static <T extends jakarta.servlet.Filter> FilterRegistrationBean<T> inOrder(T filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
