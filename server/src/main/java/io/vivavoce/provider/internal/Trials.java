package io.vivavoce.provider.internal;

import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.EngineRange;
import io.vivavoce.provider.EngineUser;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.ProviderException.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Tries, because a person asked, every engine of a provider once. What comes of it counts for their health.
@Component
class Trials {
    private final List<EngineRange<?>> ranges;
    private final RungParts parts;
    private final LocalServers localServers;
    private final Duration timeout;

    Trials(
            ObjectProvider<EngineRange<?>> ranges,
            RungParts parts,
            LocalServers localServers,
            ProviderSettings settings) {
        this.ranges = ranges.stream().toList();
        this.parts = parts;
        this.localServers = localServers;
        this.timeout = settings.trialTimeout();
    }

    /// @param latencyMs to the first result, null when there was none
    record Result(
            String kind,
            String rung,
            boolean ok,
            @Nullable Long latencyMs,
            @Nullable Failure error) {}

    /// @param status the provider answered with, null when it did not answer
    /// @param message in the provider's own words
    record Failure(String kind, @Nullable Integer status, String message) {}

    /// One result for each engine; empty when the provider is not connected for the tenant. A server on this machine
    /// that was found works for the tenant once it answered here.
    List<Result> of(Provider provider, UUID tenant) {
        List<Result> results = localServers.trying(
                provider,
                () -> ranges.stream()
                        .flatMap(range -> tryAll(range, provider, tenant))
                        .toList());
        if (results.stream().anyMatch(Result::ok)) {
            localServers.agree(provider, tenant);
        }
        return results;
    }

    private <E> Stream<Result> tryAll(EngineRange<E> range, Provider provider, UUID tenant) {
        var ladder = new ProviderLadder<>(
                range.kind(), new EngineUser(tenant, null), range.factories(), Locale.ENGLISH, range.trial(), parts);
        return range.factories().stream()
                .filter(factory -> factory.provider().equals(Optional.of(provider.id())))
                .map(factory -> tryOne(range, ladder, factory))
                .flatMap(Optional::stream);
    }

    private <E> Optional<Result> tryOne(EngineRange<E> range, ProviderLadder<E> ladder, EngineFactory<E> factory) {
        return ladder.rung(factory).map(rung -> {
            try {
                Duration latency = within(rung);
                rung.health().succeeded(latency);
                return new Result(range.kind().id(), factory.id(), true, latency.toMillis(), null);
            } catch (ProviderException e) {
                rung.health().probeFailed(e);
                var failure = new Failure(
                        HistoryTable.code(e.kind()), e.status().orElse(null), String.valueOf(e.getMessage()));
                return new Result(range.kind().id(), factory.id(), false, null, failure);
            }
        });
    }

    private <E> Duration within(EngineRung<E> rung) {
        var result = new CompletableFuture<Duration>();
        Thread trial = Thread.ofVirtual().name("trial-" + rung.id()).start(() -> {
            try {
                result.complete(rung.tryOnce());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new ProviderException(Kind.TIMEOUT, "It gave no result within " + timeout.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ProviderException failure
                    ? failure
                    : new ProviderException(Kind.CRASHED, String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderException(Kind.TIMEOUT, "The trial was interrupted", e);
        } finally {
            trial.interrupt();
        }
    }
}
