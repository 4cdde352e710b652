package io.vivavoce.platform.internal.https;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import org.apache.tomcat.util.net.IPv6Utils;

/// One spelling for each name and address of a host.
final class HostName {
    private HostName() {}

    /// @param host as in an address or a certificate; IPv6 with brackets or without
    static String canonical(String host) {
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        String name = (bracketed ? host.substring(1, host.length() - 1) : host).toLowerCase(Locale.ROOT);
        try {
            return canonical(InetAddress.ofLiteral(name));
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    /// Without the name of the interface, which is of no use on another machine.
    static String canonical(InetAddress address) {
        try {
            return IPv6Utils.canonize(
                    InetAddress.getByAddress(address.getAddress()).getHostAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address of another length than its own: " + address, e);
        }
    }

    /// As it stands in a web address.
    static String inAddress(String canonical) {
        return canonical.contains(":") ? "[" + canonical + "]" : canonical;
    }
}
