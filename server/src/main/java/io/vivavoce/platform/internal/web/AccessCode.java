package io.vivavoce.platform.internal.web;

import io.vivavoce.platform.InstallationKey;
import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.internal.https.HttpsDoor;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The code everybody must know where there is no sign-in: everybody when it was chosen, else whoever comes from
/// another machine. A browser keeps a proof of it in a cookie; a program sends
/// the code itself as `Authorization: Bearer`. Thread-safe.
class AccessCode {
    private static final String COOKIE = "viva_access";
    private static final String BEARER = "Bearer ";
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(30);

    private final WebSettings settings;
    private final @Nullable String generated;
    private final InstallationKey key;
    private final InstantSource clock;
    private Instant windowEnd = Instant.MIN;
    private int wrong;

    /// @param generated the code when none was chosen; null where nobody needs one
    AccessCode(WebSettings settings, @Nullable String generated, InstallationKey key, InstantSource clock) {
        this.settings = settings;
        this.generated = generated;
        this.key = key;
        this.clock = clock;
    }

    /// What was not chosen by whoever runs the server, who must therefore be told.
    Optional<String> generated() {
        return Optional.ofNullable(generated);
    }

    boolean needed(HttpServletRequest request) {
        return settings.codeChosen() || (generated != null && HttpsDoor.entered(request));
    }

    /// Whether the caller has shown the code.
    ///
    /// @throws ProblemException when it shows a wrong one, or too many were wrong
    boolean shown(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.startsWith(BEARER)) {
            require(authorization.substring(BEARER.length()));
            return true;
        }
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && same(cookie.getValue(), proof())) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The cookie that proves it.
    ///
    /// @throws ProblemException when the code is wrong, or too many were wrong
    ResponseCookie cookie(String code, boolean secure) {
        require(code);
        return ResponseCookie.from(COOKIE, proof())
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/")
                .maxAge(KEPT)
                .build();
    }

    private synchronized void require(String code) {
        Instant now = clock.instant();
        if (now.isAfter(windowEnd)) {
            windowEnd = now.plus(WINDOW);
            wrong = 0;
        }
        if (wrong >= settings.accessAttempts()) {
            long seconds = Duration.between(now, windowEnd).toSeconds() + 1;
            throw new ProblemException(
                    PlatformProblem.TOO_MANY_ATTEMPTS,
                    "Too many wrong codes: try again in " + seconds + " seconds.",
                    Map.of(ProblemDocument.RETRY_AFTER_SECONDS, seconds));
        }
        if (!same(code, code())) {
            wrong++;
            throw new ProblemException(PlatformProblem.ACCESS_CODE_WRONG, "This is not the access code.");
        }
    }

    private String proof() {
        return HexFormat.of().formatHex(key.hmacSha256("access-code", code().getBytes(StandardCharsets.UTF_8)));
    }

    private String code() {
        return String.valueOf(settings.codeChosen() ? settings.accessCode() : generated);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
