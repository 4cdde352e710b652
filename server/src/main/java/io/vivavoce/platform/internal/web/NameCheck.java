package io.vivavoce.platform.internal.web;

import io.vivavoce.platform.ThisMachine;
import io.vivavoce.platform.internal.https.HttpsDoor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which names this server answers to. An attacker can make any other name point at it and have a browser call it so.
record NameCheck(Set<String> allowedHosts, Optional<HttpsDoor> https) {
    /// Whether a request that shows no code is for this server.
    boolean permitsWithoutCode(HttpServletRequest request) {
        return ThisMachine.hasOwnName(request)
                || allowedHosts.contains(request.getServerName().toLowerCase(Locale.ROOT));
    }

    /// Whether a request that came in with TLS is for this server.
    boolean permitsWithTls(HttpServletRequest request) {
        return allowedHosts.contains(request.getServerName().toLowerCase(Locale.ROOT))
                || https.filter(door -> door.serves(request)).isPresent();
    }
}
