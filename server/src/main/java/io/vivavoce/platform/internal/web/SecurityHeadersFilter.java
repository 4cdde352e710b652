package io.vivavoce.platform.internal.web;

import io.vivavoce.platform.ThisMachine;
import io.vivavoce.platform.internal.https.HttpsDoor;
import io.vivavoce.platform.internal.proxy.TrustedProxies;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/// What a browser is told about every answer: load nothing from elsewhere, show it in no frame, tell no other site
/// where the reader came from.
class SecurityHeadersFilter extends OncePerRequestFilter {
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            // Live connections to this very host and port are among them.
            "connect-src 'self'",
            "media-src 'self' blob:",
            "worker-src 'self'",
            "manifest-src 'self'",
            "frame-src 'none'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    /// What is read by whoever has its address, which is nobody's to list.
    private static final Pattern SHARED = Pattern.compile("(/api|/api/v1)?/shared(/.*)?");

    private final String strictTransport;
    private final boolean ownCertificate;

    /// @param ownCertificate whether the door with TLS shows a certificate that was not made here
    SecurityHeadersFilter(Duration hstsMaxAge, boolean ownCertificate) {
        this.strictTransport = "max-age=" + hstsMaxAge.toSeconds();
        this.ownCertificate = ownCertificate;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", "microphone=(self), camera=(), geolocation=(), payment=()");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (SHARED.matcher(request.getRequestURI()).matches()) {
            response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        }
        if (keepsToTls(request)) {
            response.setHeader("Strict-Transport-Security", strictTransport);
        }
        if (Place.of(request).isInterface()) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    /// A certificate that was made here will be replaced, and a name of this machine is opened without TLS as well:
    /// browsers must not be bound to either.
    private boolean keepsToTls(HttpServletRequest request) {
        boolean lasting =
                TrustedProxies.passed(request) ? request.isSecure() : ownCertificate && HttpsDoor.entered(request);
        return lasting && !ThisMachine.hasOwnName(request);
    }
}
