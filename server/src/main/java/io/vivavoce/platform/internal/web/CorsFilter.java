package io.vivavoce.platform.internal.web;

import io.vivavoce.platform.StartRefusedException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets the pages of chosen other sites call the interface. Such a call carries no cookie, whatever the browser sends:
/// it can do what the token it shows can do, and nothing in the name of whoever sits at the browser.
class CorsFilter extends OncePerRequestFilter {
    private static final String MARK = CorsFilter.class.getName();
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS = "Authorization, X-Tenant-Id, Content-Type, Accept, Accept-Language";
    private static final String ANSWER_HEADERS = "Content-Disposition, Location, Retry-After, WWW-Authenticate";
    private static final Duration PREFLIGHT_KEPT = Duration.ofMinutes(10);

    private final Set<String> origins;
    private final Predicate<HttpServletRequest> callersAreKnown;

    /// @param callersAreKnown whether whoever makes a request has to show who they are. Where nobody has to, another
    ///     site's page would be the person at this machine.
    CorsFilter(Collection<String> origins, Predicate<HttpServletRequest> callersAreKnown) {
        this.origins = origins.stream().map(CorsFilter::origin).collect(Collectors.toSet());
        this.callersAreKnown = callersAreKnown;
    }

    /// Whether a chosen site's page makes this request, without cookies.
    static boolean permitted(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (!chosen(origin) || !callersAreKnown.test(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        if (isPreflight(request)) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS);
            response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, Long.toString(PREFLIGHT_KEPT.toSeconds()));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, ANSWER_HEADERS);
        request.setAttribute(MARK, true);
        chain.doFilter(new WithoutCookies(request), response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return origins.isEmpty() || !Place.of(request).isInterface();
    }

    private boolean chosen(@Nullable String origin) {
        return origin != null && origins.contains(origin.toLowerCase(Locale.ROOT));
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals(HttpMethod.OPTIONS.name())
                && request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
    }

    private static String origin(String text) {
        String origin = text.strip().toLowerCase(Locale.ROOT);
        if (!origin.matches("https?://[^/?#@*\\s]+") || URI.create(origin).getHost() == null) {
            throw new StartRefusedException(
                    "VIVAVOCE_CORS_ORIGINS names no origin: " + text,
                    "name scheme and host of each site, and the port if it is not the usual one: https://jobs.example");
        }
        return origin;
    }
}
