package io.vivavoce.provider.internal;

import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How one engine does, as those saw it who used it. Thread-safe.
///
/// One failure takes it off the ladders; it comes back when a probe succeeds. An input it refuses says nothing about
/// it;
/// several in a row do.
final class EngineHealth {
    private static final int REFUSALS = 3;

    private final ProviderSettings settings;
    private final InstantSource clock;
    private final LatencyWindow latencies;
    private @Nullable Failure failure;
    private Duration pause = Duration.ZERO;
    private int refusals;

    /// Why it is left alone.
    ///
    /// @param nextTry when it is probed
    record Failure(Kind kind, String message, Instant at, Instant nextTry) {}

    EngineHealth(ProviderSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.latencies = new LatencyWindow(settings.patience().measurements());
    }

    synchronized boolean usable() {
        return failure == null;
    }

    synchronized Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    LatencyWindow latencies() {
        return latencies;
    }

    synchronized void succeeded(Duration firstResult) {
        latencies.add(firstResult);
        failure = null;
        pause = Duration.ZERO;
        refusals = 0;
    }

    /// @return whether it was taken off the ladders by this
    synchronized boolean failed(ProviderException cause) {
        return (cause.kind() != Kind.REJECTED || ++refusals >= REFUSALS) && takeOff(cause);
    }

    /// A probe failed, whose input is beyond doubt.
    synchronized void probeFailed(ProviderException cause) {
        takeOff(cause);
    }

    private boolean takeOff(ProviderException cause) {
        boolean first = failure == null;
        Instant now = clock.instant();
        pause = next(cause);
        failure = new Failure(cause.kind(), String.valueOf(cause.getMessage()), now, now.plus(pause));
        return first;
    }

    /// How long a first result is waited for.
    Duration patience() {
        ProviderSettings.Patience patience = settings.patience();
        if (latencies.count() < patience.enough()) {
            return patience.untilMeasured();
        }
        double nanos = latencies.percentile(0.99).orElseThrow().toNanos() * patience.factor();
        Duration measured = Duration.ofNanos((long) nanos);
        return measured.compareTo(patience.shortest()) < 0
                ? patience.shortest()
                : measured.compareTo(patience.longest()) > 0 ? patience.longest() : measured;
    }

    private Duration next(ProviderException cause) {
        ProviderSettings.Probing probing = settings.probing();
        Duration doubled = pause.isZero() ? probing.first() : pause.multipliedBy(2);
        Duration asked = cause.retryAfter().orElse(Duration.ZERO);
        Duration longer = cause.kind() == Kind.UNAUTHORISED ? probing.longest() : max(doubled, asked);
        return longer.compareTo(probing.longest()) > 0 ? probing.longest() : longer;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
