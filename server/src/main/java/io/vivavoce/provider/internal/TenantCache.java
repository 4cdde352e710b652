package io.vivavoce.provider.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.vivavoce.platform.TenantTransaction;
import io.vivavoce.provider.internal.MasterKeys.Sealed;
import io.vivavoce.provider.internal.ProviderTable.KeyRow;
import io.vivavoce.provider.internal.TenantProviders.OwnKey;
import java.time.Duration;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What is known of tenants, kept for a while: an interview asks at every sentence and must not wait for the database.
/// Read again in the background. Thread-safe.
@Component
class TenantCache {
    private static final Logger log = LoggerFactory.getLogger(TenantCache.class);
    private static final Duration UNUSED = Duration.ofHours(1);
    private static final Executor BACKGROUND =
            task -> Thread.ofVirtual().name("provider-refresh").start(task);

    private final ProviderTable table;
    private final UsageTable usage;
    private final MasterKeys masterKeys;
    private final TenantTransaction transaction;
    private final InstantSource clock;
    private final LoadingCache<UUID, TenantProviders> cache;

    TenantCache(
            ProviderTable table,
            UsageTable usage,
            MasterKeys masterKeys,
            TenantTransaction transaction,
            ProviderSettings settings,
            InstantSource clock) {
        this.table = table;
        this.usage = usage;
        this.masterKeys = masterKeys;
        this.transaction = transaction;
        this.clock = clock;
        this.cache = Caffeine.newBuilder()
                .refreshAfterWrite(settings.refresh())
                .expireAfterAccess(UNUSED)
                .executor(BACKGROUND)
                .ticker(Ticker.systemTicker())
                .build(this::read);
    }

    /// Reads the database only when the tenant was not asked for in the last hour.
    TenantProviders of(UUID tenant) {
        return cache.get(tenant);
    }

    /// Something of the tenant was changed here.
    void forget(UUID tenant) {
        cache.invalidate(tenant);
    }

    private TenantProviders read(UUID tenant) {
        YearMonth month = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        return transaction.call(
                tenant,
                () -> new TenantProviders(table.policy().orElse(Policy.NONE), keys(tenant), usage.spentIn(month)));
    }

    private Map<Provider, OwnKey> keys(UUID tenant) {
        Map<Provider, OwnKey> keys = new EnumMap<>(Provider.class);
        for (KeyRow row : table.keys()) {
            Provider.of(row.provider())
                    .ifPresent(provider -> open(tenant, provider, row.sealed())
                            .ifPresent(key -> keys.put(provider, new OwnKey(key, row.changedAt()))));
        }
        return keys;
    }

    private Optional<String> open(UUID tenant, Provider provider, Sealed sealed) {
        Optional<String> key = masterKeys.open(tenant, provider, sealed);
        if (key.isEmpty()) {
            log.warn("A key for {} is sealed with a master key that is not known here", provider.title());
        }
        return key;
    }
}
