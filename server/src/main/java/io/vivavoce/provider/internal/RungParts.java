package io.vivavoce.provider.internal;

import io.vivavoce.provider.EngineUser;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// What every rung needs to know and to tell. Thread-safe.
@Component
record RungParts(
        Connections connections,
        EngineHealths healths,
        Prober prober,
        Prices prices,
        Budgets budgets,
        Ledgers ledgers,
        InstantSource clock) {
    /// Reads what is known of somebody, so that nobody waits for it later.
    void prepare(EngineUser user) {
        connections.staysLocal(user.tenant());
        ledgers.spentBy(user);
    }
}
