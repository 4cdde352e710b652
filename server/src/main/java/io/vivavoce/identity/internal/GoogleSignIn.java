package io.vivavoce.identity.internal;

import io.vivavoce.platform.Limit;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.RateLimits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Sign-in with Google, by OpenID Connect with PKCE. Nothing of it is kept on the server: what must be known when the
/// person comes back travels sealed in a cookie, and Google's own tokens are thrown away.
@Component
@ConditionalOnProperty(name = "vivavoce.sign-in.enabled", havingValue = "true")
class GoogleSignIn implements WayIn {
    /// Its name in addresses.
    static final String ID = "google";

    static final String BASE = "/api/sign-in/oidc";
    static final String CALLBACK = BASE + "/callback/";

    private final SignInSettings settings;
    private final ProviderRegistrations registrations;
    private final SealedAuthorizationRequests requests;
    private final ProviderOutcome outcome;
    private final RateLimits limits;

    GoogleSignIn(
            SignInSettings settings,
            ProviderRegistrations registrations,
            SealedAuthorizationRequests requests,
            ProviderOutcome outcome,
            RateLimits limits) {
        this.settings = settings;
        this.registrations = registrations;
        this.requests = requests;
        this.outcome = outcome;
        this.limits = limits;
    }

    @Override
    public void open(HttpSecurity http) throws Exception {
        if (!settings.google().configured()) {
            return;
        }
        http.addFilterBefore(new Counted(), OAuth2AuthorizationRequestRedirectFilter.class)
                .oauth2Login(login -> login.clientRegistrationRepository(registrations)
                        .authorizedClientRepository(new ForgottenTokens())
                        .securityContextRepository(new NullSecurityContextRepository())
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(
                                        new ProviderRequests(registrations, BASE))
                                .authorizationRequestRepository(requests))
                        .redirectionEndpoint(endpoint -> endpoint.baseUri(CALLBACK + "*"))
                        .loginPage("/sign-in")
                        .successHandler(outcome)
                        .failureHandler(outcome));
    }

    /// Going to the provider and coming back are counted like other ways to sign in.
    private final class Counted extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try {
                limits.take(Limit.SIGN_IN, RateLimits.address(request.getRemoteAddr()));
            } catch (ProblemException tooMany) {
                response.sendRedirect("/sign-in?problem=" + tooMany.type().slug());
                return;
            }
            chain.doFilter(request, response);
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !request.getRequestURI().startsWith(BASE + "/");
        }
    }
}
