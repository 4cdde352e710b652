package io.vivavoce.provider.internal;

import io.vivavoce.provider.ServiceKind;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The health of every engine that was used. One engine with two keys is two: one account may be out of money and the
/// other not. Thread-safe.
@Component
class EngineHealths {
    private final ConcurrentHashMap<Id, EngineHealth> healths = new ConcurrentHashMap<>();
    private final ProviderSettings settings;
    private final InstantSource clock;

    /// @param key tells accounts apart and cannot be turned back into the key
    private record Id(ServiceKind kind, String rung, int key) {}

    EngineHealths(ProviderSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    EngineHealth of(ServiceKind kind, String rung, String key) {
        return healths.computeIfAbsent(
                new Id(kind, rung, Objects.hash("provider key", key)), id -> new EngineHealth(settings, clock));
    }
}
