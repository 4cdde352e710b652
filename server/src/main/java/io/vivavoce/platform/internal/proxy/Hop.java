package io.vivavoce.platform.internal.proxy;

import java.net.InetAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one proxy says of whoever called it. Every part may be missing.
///
/// @param caller an address, with a port or without; or whatever somebody claims
/// @param scheme how it was called
/// @param host the name it was called by, with a port or without
record Hop(
        @Nullable String caller,
        @Nullable String scheme,
        @Nullable String host,
        @Nullable String port) {
    /// The caller's address, if it is one.
    Optional<InetAddress> address() {
        if (caller == null) {
            return Optional.empty();
        }
        int bracket = caller.indexOf(']');
        if (caller.startsWith("[") && bracket > 0) {
            return AddressRange.literal(caller.substring(1, bracket));
        }
        boolean withPort = caller.indexOf(':') >= 0 && caller.indexOf(':') == caller.lastIndexOf(':');
        return AddressRange.literal(withPort ? caller.substring(0, caller.indexOf(':')) : caller);
    }
}
