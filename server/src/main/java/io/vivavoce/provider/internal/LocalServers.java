package io.vivavoce.provider.internal;

import io.vivavoce.provider.internal.ProviderSettings.DetectLocal;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks, now and then and in the background, for servers on this machine that no setting names, so that they can be
/// offered. What was found is used for nobody before somebody of the tenant tried it and it answered. Thread-safe.
@Component
class LocalServers implements SmartLifecycle {
    /// The provider that is being tried by the running code, though nobody has agreed to it yet.
    private static final ScopedValue<Provider> TRIED = ScopedValue.newInstance();

    private record Agreed(Provider provider, UUID tenant) {}

    private final DetectLocal settings;
    private final Set<Agreed> agreed = ConcurrentHashMap.newKeySet();
    private volatile Map<Provider, URI> found = Map.of();
    private @Nullable Thread looking;

    LocalServers(ProviderSettings settings) {
        this.settings = settings.detectLocal();
    }

    /// Where one was seen when last looked for.
    Optional<URI> found(Provider provider) {
        return Optional.ofNullable(found.get(provider));
    }

    /// Where one is that the tenant has agreed to, or that is being tried.
    Optional<URI> usable(Provider provider, UUID tenant) {
        boolean allowed = (TRIED.isBound() && TRIED.get() == provider) || agreed.contains(new Agreed(provider, tenant));
        return allowed ? found(provider) : Optional.empty();
    }

    /// Runs a trial in which the provider may be used.
    <T> T trying(Provider provider, ScopedValue.CallableOp<T, RuntimeException> trial) {
        return ScopedValue.where(TRIED, provider).call(trial);
    }

    /// Its trial succeeded: from now on, until the product is stopped, it works for the tenant.
    void agree(Provider provider, UUID tenant) {
        if (found.containsKey(provider)) {
            agreed.add(new Agreed(provider, tenant));
        }
    }

    /// Looks once at every port of the settings.
    void look() throws InterruptedException {
        Map<Provider, URI> seen = new EnumMap<>(Provider.class);
        try (Outbound outbound = new Outbound(settings.timeout())) {
            LocalServerSigns signs = new LocalServerSigns(outbound.client(() -> true), settings.timeout());
            for (int port : settings.ports()) {
                signs.at(port).ifPresent(server -> seen.putIfAbsent(server.provider(), server.address()));
            }
        }
        found = Map.copyOf(seen);
    }

    private void lookOnAndOn() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Thread.sleep(settings.every());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void start() {
        if (settings.enabled() && looking == null) {
            looking = Thread.ofVirtual().name("local-servers").start(this::lookOnAndOn);
        }
    }

    @Override
    public synchronized void stop() {
        if (looking != null) {
            looking.interrupt();
            looking = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return looking != null;
    }
}
