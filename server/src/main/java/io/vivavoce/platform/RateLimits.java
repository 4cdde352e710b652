package io.vivavoce.platform;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/// Keeps one address and one account from doing without end what costs something or could be guessed at. Counts in the
/// memory of this process. Thread-safe.
public interface RateLimits {
    /// What counts an address begins with.
    String ADDRESS = "address:";

    /// What counts an account begins with.
    String ACCOUNT = "account:";

    /// Takes one from what `key` may do now.
    ///
    /// @param key made by [#address] or [#account]
    /// @throws ProblemException `too-many-attempts` with the time to come back, when nothing is left
    void take(Limit limit, String key);

    /// The key of whoever calls from an address. An IPv6 network of 64 bits belongs to one household, whose machines
    /// change the rest of their addresses at will: it is counted as one.
    ///
    /// @param remoteAddress as the request tells it, never as a header claims it
    static String address(String remoteAddress) {
        try {
            InetAddress address = InetAddress.ofLiteral(withoutInterface(remoteAddress));
            byte[] bytes = address.getAddress();
            boolean network = address instanceof Inet6Address && !address.isLoopbackAddress();
            return ADDRESS + HexFormat.of().formatHex(network ? Arrays.copyOf(bytes, bytes.length / 2) : bytes);
        } catch (IllegalArgumentException e) {
            return ADDRESS + remoteAddress;
        }
    }

    /// The key of an account: a person, an e-mail address that somebody types, a tenant.
    static String account(String name) {
        return ACCOUNT + name.strip().toLowerCase(Locale.ROOT);
    }

    private static String withoutInterface(String address) {
        int end = address.indexOf('%');
        return end < 0 ? address : address.substring(0, end);
    }
}
