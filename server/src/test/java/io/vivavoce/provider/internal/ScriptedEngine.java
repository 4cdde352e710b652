package io.vivavoce.provider.internal;

import io.vivavoce.provider.Connection;
import io.vivavoce.provider.EngineFactory;
import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.Tier;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// An engine of no kind: a trial of it succeeds or fails as it was told to.
record ScriptedEngine(String key, AtomicReference<@Nullable ProviderException> trouble) {
    Duration work() {
        ProviderException failure = trouble.get();
        if (failure != null) {
            throw failure;
        }
        return Duration.ofMillis(120);
    }

    /// Makes engines that share one trouble.
    record Factory(
            String id, Tier tier, Optional<String> provider, AtomicReference<@Nullable ProviderException> trouble)
            implements EngineFactory<ScriptedEngine> {
        @Override
        public String name() {
            return "Scripted " + id;
        }

        @Override
        public boolean serves(Locale language) {
            return language.getLanguage().equals("en");
        }

        @Override
        public Optional<ScriptedEngine> create(Connection connection, Locale language) {
            return Optional.of(new ScriptedEngine(connection.key(), trouble));
        }
    }
}
