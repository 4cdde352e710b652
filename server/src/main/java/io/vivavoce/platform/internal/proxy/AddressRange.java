package io.vivavoce.platform.internal.proxy;

import io.vivavoce.platform.StartRefusedException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;

/// The addresses that begin with the same bits.
record AddressRange(byte[] address, int bits) {
    /// Reads an address (`192.0.2.1`) or a network (`192.0.2.0/24`, `2001:db8::/32`).
    ///
    /// @throws StartRefusedException when it is neither
    static AddressRange parse(String text) {
        String[] parts = text.strip().split("/", 2);
        Optional<InetAddress> address = literal(parts[0]);
        int most = address.map(found -> found.getAddress().length * Byte.SIZE).orElse(0);
        int bits = parts.length == 1 ? most : number(parts[1]);
        if (address.isEmpty() || bits < 0 || bits > most) {
            throw new StartRefusedException(
                    "VIVAVOCE_TRUSTED_PROXIES names no address and no network: " + text,
                    "name addresses and networks, with commas between them: 192.0.2.7,10.0.0.0/8");
        }
        return new AddressRange(address.get().getAddress(), bits);
    }

    /// An address written down as such, and nothing that would have to be looked up.
    static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress other) {
        int rest = address.length * Byte.SIZE - bits;
        return other.getAddress().length == address.length
                && number(address)
                        .shiftRight(rest)
                        .equals(number(other.getAddress()).shiftRight(rest));
    }

    private static BigInteger number(byte[] address) {
        return new BigInteger(1, address);
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : -1;
    }
}
