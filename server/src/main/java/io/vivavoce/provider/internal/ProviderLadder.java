package io.vivavoce.provider.internal;

import io.vivavoce.provider.Connection;
import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.EngineHistory.Event;
import io.vivavoce.provider.EngineHistory.What;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.provider.Ladder;
import io.vivavoce.provider.Rung;
import io.vivavoce.provider.ServiceKind;
import io.vivavoce.provider.Tier;
import io.vivavoce.provider.Trial;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The engines of one kind for one user, best first.
///
/// @param <E> the port
final class ProviderLadder<E> implements Ladder<E> {
    /// For models inside the product, which connect to nobody.
    private static final Connection NONE =
            new Connection("", URI.create("http://127.0.0.1"), "", HttpClient.newHttpClient());

    private final ServiceKind kind;
    private final EngineUser user;
    private final List<EngineFactory<E>> factories;
    private final Locale language;
    private final Trial<E> trial;
    private final RungParts parts;
    private final Map<String, EngineRung<E>> rungs = new ConcurrentHashMap<>();
    private final Set<String> overBudget = new HashSet<>();

    ProviderLadder(
            ServiceKind kind,
            EngineUser user,
            List<EngineFactory<E>> factories,
            Locale language,
            Trial<E> trial,
            RungParts parts) {
        this.kind = kind;
        this.user = user;
        this.factories = factories;
        this.language = language;
        this.trial = trial;
        this.parts = parts;
    }

    @Override
    public List<Rung<E>> usable() {
        return allowed().stream().filter(Rung::usable).toList();
    }

    @Override
    public List<Rung<E>> allowed() {
        List<Rung<E>> allowed = new ArrayList<>();
        for (EngineFactory<E> factory : factories) {
            if (affordable(factory)) {
                rung(factory).ifPresent(allowed::add);
            }
        }
        return allowed;
    }

    /// The rung as it stands, whether it is usable or not; empty when there is no such engine for this user.
    Optional<EngineRung<E>> rung(EngineFactory<E> factory) {
        return connection(factory).flatMap(connection -> {
            EngineRung<E> known = rungs.get(factory.id());
            if (known != null && known.connectedBy(connection)) {
                return Optional.of(known);
            }
            Optional<EngineRung<E>> made = factory.create(connection, language)
                    .map(engine -> new EngineRung<>(kind, user, factory, connection, engine, trial, parts));
            made.ifPresent(rung -> rungs.put(factory.id(), rung));
            return made;
        });
    }

    private Optional<Connection> connection(EngineFactory<E> factory) {
        if (factory.provider().isEmpty()) {
            return Optional.of(NONE);
        }
        return factory.provider()
                .flatMap(Provider::of)
                .flatMap(provider -> parts.connections().of(provider, user.tenant()))
                .filter(connection ->
                        Outbound.onThisMachine(connection.baseUrl()) || user.agreedTo(connection.provider()));
    }

    private boolean affordable(EngineFactory<E> factory) {
        if (factory.tier() != Tier.CLOUD || !parts.budgets().exhausted(user)) {
            return true;
        }
        tellOnce(factory);
        return false;
    }

    private synchronized void tellOnce(EngineFactory<E> factory) {
        if (user.session() != null && rungs.containsKey(factory.id()) && overBudget.add(factory.id())) {
            var event = new Event(parts.clock().instant(), kind, factory.id(), What.OVER_BUDGET, null, null);
            parts.ledgers().of(user, ledger -> ledger.add(event));
        }
    }
}
