package io.vivavoce.provider.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Engines and their providers as the HTTP interface shows them.
record ProvidersView(StayLocal stayLocal, Budget budgets, List<Service> services, List<ConnectionView> connections) {

    /// @param forced the installation leaves nobody a choice
    record StayLocal(boolean on, boolean forced) {}

    /// Estimated dollars.
    ///
    /// @param perSession null for no limit
    /// @param perMonth null for no limit
    record Budget(
            String currency,
            @Nullable BigDecimal perSession,
            @Nullable BigDecimal perMonth,
            BigDecimal spentThisMonth) {}

    /// @param rungs best first
    record Service(String kind, List<RungView> rungs) {}

    /// @param provider null for what is part of this product
    /// @param state `working`, `untried`, `failing`, `no-key`, `not-found`, `kept-out` or `over-budget`
    /// @param latency null before anything was measured
    record RungView(
            String id,
            String name,
            @Nullable String provider,
            String tier,
            String state,
            @Nullable ErrorView error,
            @Nullable Latency latency,
            long patienceMs,
            @Nullable Instant nextTryAt) {}

    /// @param kind of the failure: `unauthorised`, `busy`, `timeout` …
    /// @param message in the provider's own words
    record ErrorView(String kind, String message, Instant at) {}

    /// Times to the first result.
    record Latency(long p50Ms, long p99Ms, int samples) {}

    /// @param key `installation`, `own` or `none`; the key itself is shown to nobody
    /// @param offered where a server was found on this machine that no setting names; it works once it was tried.
    ///     Null where there is none
    /// @param kinds what it can do
    record ConnectionView(
            String provider,
            String name,
            boolean needsKey,
            String key,
            @Nullable Instant changedAt,
            @Nullable String offered,
            List<String> kinds) {}
}
