package io.vivavoce.practice.internal.minutes;

import io.vivavoce.platform.Caller;
import io.vivavoce.practice.Minutes;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The minutes of whoever calls. Thread-safe.
@Service
@Transactional
class CallersMinutes implements Minutes {
    private final Ledger ledger;
    private final MinutesSettings settings;

    CallersMinutes(Ledger ledger, MinutesSettings settings) {
        this.ledger = ledger;
        this.settings = settings;
    }

    @Override
    public Optional<Balance> own() {
        return settings.limited()
                ? Caller.bound()
                        .filter(caller -> caller.kind() != Caller.Kind.CANDIDATE)
                        .map(Whose::of)
                        .map(ledger::balance)
                : Optional.empty();
    }

    @Override
    public void requireEnough() {
        own().filter(balance -> !balance.enough()).ifPresent(balance -> {
            throw Refusal.of(balance);
        });
    }
}
