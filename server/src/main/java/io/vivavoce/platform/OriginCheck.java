package io.vivavoce.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells requests of this server's own page from those another site made in somebody's browser. Immutable.
public final class OriginCheck {
    private static final Set<String> DEFAULT_PORTS = Set.of(":80", ":443");

    private final Set<String> allowedHosts;

    /// @param allowedHosts names this server is also known by (behind a proxy that rewrites `Host`)
    public OriginCheck(Set<String> allowedHosts) {
        this.allowedHosts = Set.copyOf(allowedHosts);
    }

    /// Whether a request with these headers may change something or open a live connection. A browser names the origin
    /// on all such requests; a program that is no browser names none and carries nobody's cookies unasked.
    public boolean permits(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return true;
        }
        try {
            URI uri = new URI(origin);
            return uri.getAuthority() != null
                    && (withoutDefaultPort(uri.getAuthority()).equals(withoutDefaultPort(String.valueOf(host)))
                            || allowedHosts.contains(String.valueOf(uri.getHost())));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String withoutDefaultPort(String authority) {
        String lower = authority.toLowerCase(Locale.ROOT);
        return DEFAULT_PORTS.stream()
                .filter(lower::endsWith)
                .findFirst()
                .map(port -> lower.substring(0, lower.length() - port.length()))
                .orElse(lower);
    }
}
