package io.vivavoce.platform.internal.web;

import io.vivavoce.platform.OriginCheck;
import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.SignInMode;
import io.vivavoce.platform.ThisMachine;
import io.vivavoce.platform.internal.https.HttpsDoor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Decides who may come in: this machine's own browser, or whoever knows the access code, or, where people sign in,
/// everybody who calls the server by its name. A loopback address alone would keep out neither a name made to point at
/// it, nor another site's page, nor a proxy. What comes in with TLS may come from anywhere, whatever it says of itself.
class DoorFilter extends OncePerRequestFilter {
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN_FETCH = Set.of("same-origin", "none");

    private final NameCheck nameCheck;
    private final OriginCheck originCheck;
    private final AccessCode accessCode;
    private final SignInMode mode;
    private final JsonMapper mapper;

    DoorFilter(
            NameCheck nameCheck, OriginCheck originCheck, AccessCode accessCode, SignInMode mode, JsonMapper mapper) {
        this.nameCheck = nameCheck;
        this.originCheck = originCheck;
        this.accessCode = accessCode;
        this.mode = mode;
        this.mapper = mapper;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ProblemDocument refusal = refusal(request);
        if (refusal != null) {
            refusal.write(response, mapper);
        } else if (accessCode.needed(request) && opensThePage(request) && codeRefusal(request) != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setContentType("text/html;charset=utf-8");
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
            response.getOutputStream().write(AccessPage.blank(request).getBytes(StandardCharsets.UTF_8));
        } else {
            chain.doFilter(request, response);
        }
    }

    private @Nullable ProblemDocument refusal(HttpServletRequest request) {
        boolean codeNeeded = accessCode.needed(request);
        if (!served(request, codeNeeded)) {
            return new ProblemDocument(
                    PlatformProblem.HOST_REFUSED, "This server is not " + request.getServerName() + ".");
        }
        if (!codeNeeded && !mode.required() && ThisMachine.isForwarded(request)) {
            return new ProblemDocument(
                    PlatformProblem.FORWARDED_REFUSED, "The request came through a proxy, which this server refuses.");
        }
        if (changesSomething(request) && !ownPage(request) && !CorsFilter.permitted(request)) {
            return new ProblemDocument(
                    PlatformProblem.ORIGIN_REFUSED, "The request comes from " + request.getHeader("Origin") + ".");
        }
        if (!codeNeeded && !mode.required() && behindTheDoor(request) && bearsAToken(request)) {
            return new ProblemDocument(PlatformProblem.TOKEN_INVALID, "Nobody signs in here, so no token is valid.");
        }
        return codeNeeded && behindTheDoor(request) ? codeRefusal(request) : null;
    }

    private @Nullable ProblemDocument codeRefusal(HttpServletRequest request) {
        try {
            return accessCode.shown(request)
                    ? null
                    : new ProblemDocument(PlatformProblem.ACCESS_CODE_REQUIRED, "Enter the access code first.");
        } catch (ProblemException e) {
            return new ProblemDocument(e.type(), e.detail(), e.extensions());
        }
    }

    private boolean served(HttpServletRequest request, boolean codeNeeded) {
        return HttpsDoor.entered(request)
                ? nameCheck.permitsWithTls(request)
                : codeNeeded || nameCheck.permitsWithoutCode(request);
    }

    private static boolean changesSomething(HttpServletRequest request) {
        return !SAFE_METHODS.contains(request.getMethod())
                || "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    private boolean ownPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return (site == null || OWN_FETCH.contains(site))
                && originCheck.permits(origin, request.getHeader(HttpHeaders.HOST))
                && !(HttpsDoor.entered(request) && unprotected(origin));
    }

    /// A page that came without TLS can be anybody's on the way, under the name of this server too.
    private static boolean unprotected(@Nullable String origin) {
        return origin != null && !origin.toLowerCase(Locale.ROOT).startsWith("https://");
    }

    private static boolean bearsAToken(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length());
    }

    private static boolean opensThePage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && request.getMethod().equals("GET");
    }

    private static boolean behindTheDoor(HttpServletRequest request) {
        Place place = Place.of(request);
        return place.isPersonal() && !place.is(AccessController.PATH);
    }
}
