package io.vivavoce.provider.internal;

import io.vivavoce.platform.InstallationKey;
import io.vivavoce.platform.StartRefusedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Seals the keys that tenants bring, each for one tenant and provider: what is sealed for one opens for no other.
/// The newest master key seals; older ones only open. Thread-safe.
@Component
class MasterKeys {
    private static final String PURPOSE = "provider key ";
    private static final int FINGERPRINT = 16;

    private final List<Master> masters;

    private record Master(String fingerprint, InstallationKey key) {
        static Master of(InstallationKey key) {
            byte[] mark = key.hmacSha256("master key fingerprint", new byte[0]);
            return new Master(HexFormat.of().formatHex(mark).substring(0, FINGERPRINT), key);
        }
    }

    /// What is kept.
    record Sealed(String masterKey, byte[] bytes) {}

    MasterKeys(ProviderSettings settings, InstallationKey installation) {
        List<Master> all = new ArrayList<>();
        Stream.concat(Stream.ofNullable(settings.masterKey()), settings.previousMasterKeys().stream())
                .filter(digits -> !digits.isBlank())
                .map(MasterKeys::key)
                .map(Master::of)
                .forEach(all::add);
        all.add(Master.of(installation));
        masters = List.copyOf(all);
    }

    Sealed seal(UUID tenant, Provider provider, String key) {
        Master newest = masters.getFirst();
        return new Sealed(
                newest.fingerprint(),
                newest.key().seal(purpose(tenant, provider), key.getBytes(StandardCharsets.UTF_8)));
    }

    /// What was sealed; empty when none of the master keys is the one it was sealed with.
    Optional<String> open(UUID tenant, Provider provider, Sealed sealed) {
        return masters.stream()
                .filter(master -> master.fingerprint().equals(sealed.masterKey()))
                .findFirst()
                .flatMap(master -> master.key().open(purpose(tenant, provider), sealed.bytes()))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /// Whether it is sealed with the newest master key.
    boolean current(Sealed sealed) {
        return masters.getFirst().fingerprint().equals(sealed.masterKey());
    }

    private static String purpose(UUID tenant, Provider provider) {
        return PURPOSE + tenant + " " + provider.id();
    }

    private static InstallationKey key(String digits) {
        try {
            return new InstallationKey(HexFormat.of().parseHex(digits.strip()));
        } catch (IllegalArgumentException e) {
            throw new StartRefusedException(
                    "VIVAVOCE_PROVIDERS_MASTER_KEY does not hold a key",
                    "it takes " + 2 * InstallationKey.BYTES + " or more hexadecimal digits (openssl rand -hex 32)",
                    e);
        }
    }
}
