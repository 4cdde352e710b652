package io.vivavoce.provider.internal;

import io.vivavoce.provider.Connection;
import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.EngineHistory.Event;
import io.vivavoce.provider.EngineHistory.Service;
import io.vivavoce.provider.EngineHistory.What;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.Rung;
import io.vivavoce.provider.ServiceKind;
import io.vivavoce.provider.Tier;
import io.vivavoce.provider.Trial;
import io.vivavoce.provider.internal.UsageTable.Sum;
import io.vivavoce.provider.internal.UsageTable.Work;
import java.time.Duration;
import java.time.Instant;

/// One engine on the ladder of one user.
///
/// @param <E> the port
final class EngineRung<E> implements Rung<E> {
    private final ServiceKind kind;
    private final EngineUser user;
    private final EngineFactory<E> factory;
    private final Connection connection;
    private final E engine;
    private final Trial<E> trial;
    private final RungParts parts;
    private final EngineHealth health;
    private final Price price;

    EngineRung(
            ServiceKind kind,
            EngineUser user,
            EngineFactory<E> factory,
            Connection connection,
            E engine,
            Trial<E> trial,
            RungParts parts) {
        this.kind = kind;
        this.user = user;
        this.factory = factory;
        this.connection = connection;
        this.engine = engine;
        this.trial = trial;
        this.parts = parts;
        this.health = parts.healths().of(kind, factory.id(), connection.key());
        this.price = factory.tier() == Tier.CLOUD ? parts.prices().of(kind, factory.id()) : Price.NOTHING;
    }

    @Override
    public String id() {
        return factory.id();
    }

    @Override
    public String name() {
        return factory.name();
    }

    @Override
    public Tier tier() {
        return factory.tier();
    }

    @Override
    public E engine() {
        return engine;
    }

    @Override
    public Duration patience() {
        return health.patience();
    }

    @Override
    public boolean usable() {
        return health.usable();
    }

    @Override
    public void succeeded(Duration firstResult) {
        health.succeeded(firstResult);
        note(1, 0);
    }

    @Override
    public void failed(ProviderException cause) {
        boolean takenOff = health.failed(cause);
        note(0, 1);
        if (user.session() != null) {
            var event = new Event(now(), kind, id(), What.FAILED, cause.kind(), cause.getMessage());
            parts.ledgers().of(user, ledger -> ledger.add(event));
        }
        if (takenOff) {
            parts.prober().watch(kind.id() + " " + id(), health, this::tryOnce);
        }
    }

    @Override
    public void used(Unit unit, long amount) {
        long micros = price.micros(unit, amount);
        parts.ledgers().of(user, ledger -> ledger.add(new Sum(new Work(kind, id(), unit), amount, micros)));
        parts.ledgers().spent(user, micros);
    }

    EngineHealth health() {
        return health;
    }

    /// Uses the engine once.
    Duration tryOnce() throws InterruptedException {
        return trial.run(engine);
    }

    boolean connectedBy(Connection other) {
        return connection.key().equals(other.key()) && connection.baseUrl().equals(other.baseUrl());
    }

    private void note(int served, int failures) {
        if (user.session() != null) {
            Instant now = now();
            var service = new Service(kind, id(), name(), tier(), served, failures, now, now);
            parts.ledgers().of(user, ledger -> ledger.add(service));
        }
    }

    private Instant now() {
        return parts.clock().instant();
    }
}
