package io.vivavoce.platform.internal.proxy;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who called the outermost proxy that is believed, and how.
///
/// @param scheme `http` or `https`; null when no proxy told
/// @param host the name that was called, without a port; null when no proxy told
/// @param port null when no proxy told
record Forwarding(
        InetAddress client,
        @Nullable String scheme,
        @Nullable String host,
        @Nullable Integer port) {
    private static final Pattern HOST =
            Pattern.compile("([a-z0-9_.-]{1,253}|\\[[0-9a-f:.]{2,45}])(?::(\\d{1,5}))?", Pattern.CASE_INSENSITIVE);
    private static final int LAST_PORT = 65_535;

    /// Goes back from the proxy that called us for as long as each is believed. The first one that is not is the
    /// client: what it says of others is a claim. Where a hop is no address, whoever reported it stands in.
    ///
    /// @param peer who called us, and is believed
    /// @return empty when a believed proxy tells what cannot be
    static Optional<Forwarding> through(List<Hop> hops, InetAddress peer, List<AddressRange> trusted) {
        InetAddress client = peer;
        Hop told = new Hop(null, null, null, null);
        for (Hop hop : hops.reversed()) {
            told = hop;
            Optional<InetAddress> caller = hop.address();
            if (caller.isEmpty()) {
                break;
            }
            client = caller.get();
            InetAddress believed = client;
            if (trusted.stream().noneMatch(range -> range.contains(believed))) {
                break;
            }
        }
        return read(client, told);
    }

    private static Optional<Forwarding> read(InetAddress client, Hop told) {
        String scheme = told.scheme() == null ? null : scheme(told.scheme());
        Matcher host = HOST.matcher(told.host() == null ? "" : told.host());
        boolean named = host.matches();
        String port = named && host.group(2) != null ? host.group(2) : told.port();
        if ((told.scheme() != null && scheme == null)
                || (told.host() != null && !named)
                || (port != null && !isPort(port))) {
            return Optional.empty();
        }
        return Optional.of(new Forwarding(
                client,
                scheme,
                named ? host.group(1).toLowerCase(Locale.ROOT) : null,
                port == null ? null : Integer.valueOf(port)));
    }

    private static @Nullable String scheme(String told) {
        return switch (told.toLowerCase(Locale.ROOT)) {
            case "https", "wss" -> "https";
            case "http", "ws" -> "http";
            default -> null;
        };
    }

    private static boolean isPort(String told) {
        return told.matches("\\d{1,5}") && Integer.parseInt(told) > 0 && Integer.parseInt(told) <= LAST_PORT;
    }
}
