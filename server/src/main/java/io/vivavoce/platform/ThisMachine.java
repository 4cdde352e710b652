package io.vivavoce.platform;

import io.vivavoce.platform.internal.https.HttpsDoor;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;

/// Tells whether somebody at this very machine is calling, and not a stranger whom something on it lets through.
public final class ThisMachine {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1");

    private ThisMachine() {}

    /// Whether the call came by the loopback interface, under one of its names, through no proxy and not by the door
    /// for other devices.
    public static boolean asks(HttpServletRequest request) {
        return !HttpsDoor.entered(request)
                && !isForwarded(request)
                && hasOwnName(request)
                && InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
    }

    /// Whether the call names this machine as only it can be called by itself.
    public static boolean hasOwnName(HttpServletRequest request) {
        return NAMES.contains(request.getServerName().toLowerCase(Locale.ROOT));
    }

    /// Whether the call went through a proxy, as far as it says so.
    public static boolean isForwarded(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.equals("forwarded") || name.startsWith("x-forwarded-"));
    }
}
