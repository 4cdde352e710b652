package io.vivavoce.identity.internal;

import io.vivavoce.platform.PublicAddress;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// What a signed-in browser holds: out of reach of scripts, and sent to this site only. With TLS its name binds it to
/// exactly this host.
@Component
class SignInCookie {
    private static final String PLAIN = "viva_session";
    private static final String BOUND = "__Host-viva_session";

    private final PublicAddress address;
    private final SignInSettings settings;

    SignInCookie(PublicAddress address, SignInSettings settings) {
        this.address = address;
        this.settings = settings;
    }

    Optional<String> read(HttpServletRequest request) {
        String wanted = name(request);
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(wanted))
                .map(Cookie::getValue)
                .findFirst();
    }

    String of(String token, HttpServletRequest request) {
        return cookie(token, settings.sessionLifetime(), request);
    }

    String ended(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    private String cookie(String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(name(request), value)
                .httpOnly(true)
                .secure(secure(request))
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }

    private String name(HttpServletRequest request) {
        return secure(request) ? BOUND : PLAIN;
    }

    private boolean secure(HttpServletRequest request) {
        return request.isSecure() || address.secure();
    }
}
