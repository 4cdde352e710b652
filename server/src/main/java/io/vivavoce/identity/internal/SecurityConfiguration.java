package io.vivavoce.identity.internal;

import io.vivavoce.identity.IdentityProblem;
import io.vivavoce.platform.Caller;
import io.vivavoce.platform.CallerSource;
import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.cors.CorsUtils;

/// Finds out who calls, where people sign in. What they may then do is said by the modules' access policies.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "vivavoce.sign-in.enabled", havingValue = "true")
@EnableWebSecurity
class SecurityConfiguration {
    private static final String CHAIN = "springSecurityFilterChain";
    /// After the door and the limits of the web edge, before the caller is bound.
    private static final int ORDER = -100;

    @Bean
    DelegatingFilterProxyRegistrationBean securityChain() {
        var registration = new DelegatingFilterProxyRegistrationBean(CHAIN);
        registration.setOrder(ORDER);
        return registration;
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http, SignInCookie cookie, SignIns signIns, ProblemAnswer problems, List<WayIn> waysIn)
            throws Exception {
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .anonymous(anonymous -> anonymous.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.spa()
                        .ignoringRequestMatchers(CorsUtils::isPreFlightRequest, SecurityConfiguration::bringsNothing))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(
                                (request, response, refusal) -> problems.write(
                                        response,
                                        refusal instanceof CsrfException
                                                ? IdentityProblem.CSRF_TOKEN_MISSING
                                                : PlatformProblem.NOT_ALLOWED,
                                        refusal instanceof CsrfException
                                                ? "The request has no token of this page."
                                                : "You may not do this."))
                        .authenticationEntryPoint((request, response, refusal) ->
                                problems.write(response, PlatformProblem.SIGN_IN_REQUIRED, "Sign in first.")))
                .addFilterBefore(new SignInCookieFilter(cookie, signIns), UsernamePasswordAuthenticationFilter.class);
        for (WayIn way : waysIn) {
            way.open(http);
        }
        return http.build();
    }

    @Bean
    CallerSource signedIn() {
        return SecurityConfiguration::caller;
    }

    /// Without a cookie a browser lends nobody's rights to whoever made it send the request. That another site's page
    /// signs a person in as somebody else is prevented by the door, which refuses its requests.
    private static boolean bringsNothing(HttpServletRequest request) {
        return request.getCookies() == null;
    }

    private static Optional<Caller> caller(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known instanceof CallerAuthentication authentication
                ? Optional.of(authentication.caller())
                : Optional.empty();
    }
}
