package io.vivavoce.identity.internal;

import io.vivavoce.identity.IdentityProblem;
import io.vivavoce.notification.Mail;
import io.vivavoce.platform.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/// Signs in whoever a provider vouches for, or says on the sign-in page why not.
@Component
class ProviderOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger log = LoggerFactory.getLogger(ProviderOutcome.class);

    private final People people;
    private final SignIns signIns;
    private final SignInCookie cookie;
    private final SealedAuthorizationRequests requests;

    ProviderOutcome(People people, SignIns signIns, SignInCookie cookie, SealedAuthorizationRequests requests) {
        this.people = people;
        this.signIns = signIns;
        this.cookie = cookie;
        this.requests = requests;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        OidcUser user = (OidcUser) Objects.requireNonNull(authentication.getPrincipal());
        String email = user.getEmail();
        if (email == null
                || !Mail.isAddress(EmailAddress.normal(email))
                || !Boolean.TRUE.equals(user.getEmailVerified())) {
            refuse(response, IdentityProblem.EMAIL_NOT_VERIFIED);
            return;
        }
        Locale locale = user.getLocale() == null ? request.getLocale() : Locale.forLanguageTag(user.getLocale());
        Person person =
                people.ofProvider(user.getIssuer() + "|" + user.getSubject(), email, user.getFullName(), locale);
        String token = signIns.openBrowser(person, request.getHeader(HttpHeaders.USER_AGENT), GoogleSignIn.ID);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.of(token, request));
        response.sendRedirect(requests.returnTo(request));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        log.info(
                "A sign-in with a provider came to nothing: {}",
                failure.getClass().getSimpleName());
        refuse(response, IdentityProblem.PROVIDER_FAILED);
    }

    private static void refuse(HttpServletResponse response, ProblemType problem) throws IOException {
        response.sendRedirect("/sign-in?problem=" + problem.slug());
    }
}
