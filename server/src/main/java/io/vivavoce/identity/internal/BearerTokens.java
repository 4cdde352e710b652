package io.vivavoce.identity.internal;

import io.vivavoce.platform.ProblemAnswer;
import io.vivavoce.platform.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/// Knows programs by what they send as `Authorization: Bearer`. Thread-safe.
@Component
class BearerTokens implements WayIn {
    private static final String SCHEME = "Bearer";
    private static final String CHALLENGE = "Bearer error=\"invalid_token\"";

    private final List<Bearer> kinds;
    private final SignInCookie cookie;
    private final ProblemAnswer problems;

    BearerTokens(List<Bearer> kinds, SignInCookie cookie, ProblemAnswer problems) {
        this.kinds = kinds;
        this.cookie = cookie;
        this.problems = problems;
    }

    @Override
    public void open(HttpSecurity http) throws Exception {
        var filter = new BearerTokenAuthenticationFilter(this::judge);
        filter.setAuthenticationEntryPoint(this::refuse);
        filter.setAuthenticationFailureHandler(this::refuse);
        http.addFilter(filter)
                .csrf(csrf ->
                        csrf.ignoringRequestMatchers(BearerTokens::bearsAToken, renewing(), this::getsAFirstToken));
    }

    private AuthenticationManager judge(HttpServletRequest request) {
        return presented -> {
            Presented token = Presented.of(((BearerTokenAuthenticationToken) presented).getToken());
            return new CallerAuthentication(kinds.stream()
                    .filter(kind -> kind.claims(token))
                    .findFirst()
                    .orElseThrow(BearerRefused::invalid)
                    .caller(token, request));
        };
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        BearerRefused refused = reason instanceof BearerRefused known ? known : BearerRefused.invalid();
        ProblemType type = refused.type();
        if (type.status() == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        problems.write(response, type, String.valueOf(refused.getMessage()));
    }

    /// No browser adds this header by itself: what has one cannot have been made by another site's page.
    private static boolean bearsAToken(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /// What is renewed or ended is named in the request, whoever sends it.
    private static RequestMatcher renewing() {
        return new OrRequestMatcher(
                at("/api/tokens/refresh"), at("/api/v1/tokens/refresh"),
                at("/api/tokens/revoke"), at("/api/v1/tokens/revoke"));
    }

    /// A program that presents a one-time token has no cookie that another site's page could use.
    private boolean getsAFirstToken(HttpServletRequest request) {
        return cookie.read(request).isEmpty()
                && new OrRequestMatcher(at("/api/tokens"), at("/api/v1/tokens")).matches(request);
    }

    private static RequestMatcher at(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(path);
    }
}
