package io.vivavoce.platform.internal.https;

import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Under which names and addresses this machine is called.
///
/// @param own those that only this machine itself uses
/// @param others those that other devices on the network can use; addresses come before names
record MachineNames(List<String> own, List<String> others) {
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "::1");
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

    /// Networks between containers and virtual machines on this host; they come and go and no device is in them.
    private static final List<String> INNER_NETWORKS = List.of("docker", "br-", "veth", "virbr", "cni", "flannel");

    /// @param hostName empty when the machine has none
    static MachineNames of(String hostName, Stream<InetAddress> addresses) {
        Stream<String> reachable = addresses
                .filter(MachineNames::reachable)
                .map(HostName::canonical)
                .sorted();
        return new MachineNames(
                LOOPBACK,
                Stream.concat(reachable, spellings(hostName)).distinct().toList());
    }

    static MachineNames ofThisMachine() {
        try {
            return of(
                    hostName(),
                    NetworkInterface.networkInterfaces()
                            .filter(MachineNames::leadsOutside)
                            .flatMap(NetworkInterface::inetAddresses));
        } catch (SocketException e) {
            throw new UncheckedIOException("The network interfaces cannot be listed", e);
        }
    }

    Set<String> all() {
        Set<String> all = new TreeSet<>(own);
        all.addAll(others);
        return all;
    }

    /// As configured, and as multicast DNS announces it.
    private static Stream<String> spellings(String hostName) {
        String name = hostName.toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches() || LOOPBACK.contains(name)) {
            return Stream.empty();
        }
        return Stream.of(name, name.split("\\.", 2)[0] + ".local");
    }

    /// Of IPv6 only what stays the same: other addresses change daily, and link-local ones cannot be typed.
    private static boolean reachable(InetAddress address) {
        boolean nobodyElse = address.isLoopbackAddress() || address.isAnyLocalAddress() || address.isMulticastAddress();
        return !nobodyElse && (address instanceof Inet4Address || (address.getAddress()[0] & 0xfe) == 0xfc);
    }

    private static boolean leadsOutside(NetworkInterface network) {
        try {
            return network.isUp()
                    && !network.isLoopback()
                    && INNER_NETWORKS.stream().noneMatch(network.getName()::startsWith);
        } catch (SocketException e) {
            return false;
        }
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }
}
