package io.vivavoce.provider.internal;

import io.vivavoce.provider.EngineHistory.Event;
import io.vivavoce.provider.EngineHistory.Service;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.provider.internal.UsageTable.Sum;
import io.vivavoce.provider.internal.UsageTable.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What engines did for one user since it was last written down. Not thread-safe.
final class Ledger {
    private final EngineUser user;
    private final Map<Work, Sum> sums = new HashMap<>();
    private final Map<String, Service> services = new HashMap<>();
    private final List<Event> events = new ArrayList<>();

    Ledger(EngineUser user) {
        this.user = user;
    }

    EngineUser user() {
        return user;
    }

    void add(Sum sum) {
        sums.merge(
                sum.work(),
                sum,
                (before, more) ->
                        new Sum(before.work(), before.amount() + more.amount(), before.micros() + more.micros()));
    }

    void add(Service service) {
        services.merge(service.kind() + " " + service.rung(), service, Ledger::together);
    }

    void add(Event event) {
        events.add(event);
    }

    /// Takes over what another one holds, which happened before.
    void addFirst(Ledger earlier) {
        earlier.sums.values().forEach(this::add);
        earlier.services.forEach(
                (name, service) -> services.merge(name, service, (later, first) -> together(first, later)));
        events.addAll(0, earlier.events);
    }

    List<Sum> sums() {
        return List.copyOf(sums.values());
    }

    List<Service> services() {
        return List.copyOf(services.values());
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    long micros() {
        return sums.values().stream().mapToLong(Sum::micros).sum();
    }

    private static Service together(Service first, Service then) {
        return new Service(
                first.kind(),
                first.rung(),
                then.name(),
                then.tier(),
                first.served() + then.served(),
                first.failures() + then.failures(),
                first.first(),
                then.last());
    }
}
