package io.vivavoce.provider.internal;

import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.EngineRange;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.provider.ServiceKind;
import io.vivavoce.provider.Tier;
import io.vivavoce.provider.internal.ProvidersView.Budget;
import io.vivavoce.provider.internal.ProvidersView.ConnectionView;
import io.vivavoce.provider.internal.ProvidersView.ErrorView;
import io.vivavoce.provider.internal.ProvidersView.Latency;
import io.vivavoce.provider.internal.ProvidersView.RungView;
import io.vivavoce.provider.internal.ProvidersView.Service;
import io.vivavoce.provider.internal.ProvidersView.StayLocal;
import io.vivavoce.provider.internal.TenantProviders.OwnKey;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Tells how all engines stand for a tenant. Asks no provider.
@Component
class Overview {
    private static final String CURRENCY = "USD";

    private final List<EngineRange<?>> ranges;
    private final ProviderLadders ladders;
    private final RungParts parts;
    private final TenantCache tenants;

    Overview(ObjectProvider<EngineRange<?>> ranges, ProviderLadders ladders, RungParts parts, TenantCache tenants) {
        this.ranges = ranges.stream()
                .sorted(Comparator.<EngineRange<?>, ServiceKind>comparing(EngineRange::kind))
                .toList();
        this.ladders = ladders;
        this.parts = parts;
        this.tenants = tenants;
    }

    ProvidersView of(UUID tenant) {
        return new ProvidersView(
                new StayLocal(
                        parts.connections().staysLocal(tenant),
                        parts.connections().staysLocalAlways()),
                budget(tenant),
                ranges.stream().map(range -> service(range, tenant)).toList(),
                Provider.all().stream()
                        .map(provider -> connection(provider, tenant))
                        .toList());
    }

    private Budget budget(UUID tenant) {
        Budgets budgets = parts.budgets();
        return new Budget(
                CURRENCY,
                Budgets.dollars(budgets.perSession(tenant)),
                Budgets.dollars(budgets.perMonth(tenant)),
                Objects.requireNonNullElse(Budgets.dollars(budgets.spentThisMonth(tenant)), BigDecimal.ZERO));
    }

    private <E> Service service(EngineRange<E> range, UUID tenant) {
        var ladder = new ProviderLadder<>(
                range.kind(), new EngineUser(tenant, null), range.factories(), Locale.ENGLISH, range.trial(), parts);
        return new Service(
                range.kind().id(),
                ladders.ordered(range.kind(), range.factories()).stream()
                        .map(factory -> rung(ladder, factory, tenant))
                        .toList());
    }

    private <E> RungView rung(ProviderLadder<E> ladder, EngineFactory<E> factory, UUID tenant) {
        @Nullable
        EngineHealth health = ladder.rung(factory).map(EngineRung::health).orElse(null);
        Optional<EngineHealth.Failure> failure = health == null ? Optional.empty() : health.failure();
        return new RungView(
                factory.id(),
                factory.name(),
                factory.provider().orElse(null),
                factory.tier().id(),
                state(factory, health, tenant),
                failure.map(f -> new ErrorView(HistoryTable.code(f.kind()), f.message(), f.at()))
                        .orElse(null),
                health == null ? null : latency(health.latencies()),
                health == null ? 0 : health.patience().toMillis(),
                failure.map(EngineHealth.Failure::nextTry).orElse(null));
    }

    private String state(EngineFactory<?> factory, @Nullable EngineHealth health, UUID tenant) {
        if (health == null) {
            return factory.provider()
                    .flatMap(Provider::of)
                    .map(provider -> whyNot(provider, tenant))
                    .orElse("not-found");
        }
        if (!health.usable()) {
            return "failing";
        }
        if (factory.tier() == Tier.CLOUD && parts.budgets().exhausted(new EngineUser(tenant, null))) {
            return "over-budget";
        }
        return health.latencies().count() == 0 ? "untried" : "working";
    }

    private String whyNot(Provider provider, UUID tenant) {
        Connections connections = parts.connections();
        if (connections.keptOut(provider, tenant)) {
            return "kept-out";
        }
        boolean keyMissing = provider.vendor() && connections.keySource(provider, tenant) == Connections.KeySource.NONE;
        return keyMissing ? "no-key" : "not-found";
    }

    private static @Nullable Latency latency(LatencyWindow window) {
        return window.percentile(0.5)
                .map(median -> new Latency(
                        median.toMillis(),
                        window.percentile(0.99).orElse(median).toMillis(),
                        window.count()))
                .orElse(null);
    }

    private ConnectionView connection(Provider provider, UUID tenant) {
        OwnKey own = tenants.of(tenant).keys().get(provider);
        return new ConnectionView(
                provider.id(),
                provider.title(),
                provider.vendor(),
                HistoryTable.code(parts.connections().keySource(provider, tenant)),
                own == null ? null : own.changedAt(),
                parts.connections().offered(provider).map(URI::toString).orElse(null),
                ranges.stream()
                        .filter(range -> range.factories().stream()
                                .anyMatch(factory -> factory.provider().equals(Optional.of(provider.id()))))
                        .map(range -> range.kind().id())
                        .toList());
    }
}
