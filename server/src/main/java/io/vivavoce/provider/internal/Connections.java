package io.vivavoce.provider.internal;

import io.vivavoce.platform.StartRefusedException;
import io.vivavoce.provider.Connection;
import io.vivavoce.provider.internal.ProviderSettings.Endpoint;
import io.vivavoce.provider.internal.TenantProviders.OwnKey;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How providers are reached in the name of a tenant: with the key it brought, else with the installation's.
/// Thread-safe.
@Component
class Connections {
    private final ProviderSettings settings;
    private final TenantCache tenants;
    private final LocalServers localServers;
    private final Map<Provider, String> installationKeys = new EnumMap<>(Provider.class);
    private final Map<Provider, URI> addresses = new EnumMap<>(Provider.class);
    private final Outbound outbound;

    /// Whose key is used.
    enum KeySource {
        INSTALLATION,
        OWN,
        NONE
    }

    Connections(ProviderSettings settings, TenantCache tenants, LocalServers localServers) {
        this.settings = settings;
        this.tenants = tenants;
        this.localServers = localServers;
        this.outbound = new Outbound(settings.connectTimeout());
        for (Provider provider : Provider.all()) {
            Endpoint endpoint = settings.of(provider);
            address(provider, endpoint.baseUrl()).ifPresent(address -> addresses.put(provider, address));
            key(provider, endpoint).ifPresent(key -> installationKeys.put(provider, key));
        }
    }

    /// Empty when it is not configured, or is out of bounds for the tenant.
    Optional<Connection> of(Provider provider, UUID tenant) {
        URI address = address(provider, tenant);
        if (address == null || keptOut(provider, tenant)) {
            return Optional.empty();
        }
        String key = key(provider, tenant);
        if (provider.vendor() && key.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Connection(provider.id(), address, key, outbound.client(() -> staysLocal(tenant))));
    }

    /// Whether it has an address at all.
    boolean located(Provider provider) {
        return addresses.containsKey(provider);
    }

    KeySource keySource(Provider provider, UUID tenant) {
        if (tenants.of(tenant).keys().containsKey(provider)) {
            return KeySource.OWN;
        }
        return installationKeys.containsKey(provider) ? KeySource.INSTALLATION : KeySource.NONE;
    }

    /// Whether the tenant keeps everything on this machine and the provider is not on it.
    boolean keptOut(Provider provider, UUID tenant) {
        URI address = address(provider, tenant);
        return staysLocal(tenant) && (address == null || !Outbound.onThisMachine(address));
    }

    boolean staysLocal(UUID tenant) {
        return settings.stayLocal() || tenants.of(tenant).policy().stayLocal();
    }

    /// Whether the installation leaves no tenant a choice.
    boolean staysLocalAlways() {
        return settings.stayLocal();
    }

    /// Where a server is offered that nobody set an address for.
    Optional<URI> offered(Provider provider) {
        return addresses.containsKey(provider) ? Optional.empty() : localServers.found(provider);
    }

    private @Nullable URI address(Provider provider, UUID tenant) {
        URI set = addresses.get(provider);
        return set != null ? set : localServers.usable(provider, tenant).orElse(null);
    }

    private String key(Provider provider, UUID tenant) {
        OwnKey own = tenants.of(tenant).keys().get(provider);
        return own == null ? installationKeys.getOrDefault(provider, "") : own.key();
    }

    private static Optional<URI> address(Provider provider, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        URI address;
        try {
            address = URI.create(text.strip().replaceFirst("/+$", ""));
        } catch (IllegalArgumentException e) {
            throw refused(provider, e);
        }
        if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
            throw refused(provider, new IllegalArgumentException("no http or https address"));
        }
        return Optional.of(address);
    }

    private static StartRefusedException refused(Provider provider, Throwable cause) {
        return new StartRefusedException(
                "vivavoce.providers." + provider.id() + ".base-url is not an address",
                "write it like https://host/path",
                cause);
    }

    private static Optional<String> key(Provider provider, Endpoint endpoint) {
        String key = endpoint.apiKey();
        if (key != null && !key.isBlank()) {
            return Optional.of(key.strip());
        }
        if (endpoint.apiKeyFile() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(endpoint.apiKeyFile()).strip()).filter(text -> !text.isEmpty());
        } catch (IOException e) {
            throw new StartRefusedException(
                    "The file of vivavoce.providers." + provider.id() + ".api-key-file cannot be read",
                    "see that it exists and may be read by the server: " + endpoint.apiKeyFile(),
                    e);
        }
    }

    @PreDestroy
    void close() {
        outbound.close();
    }
}
