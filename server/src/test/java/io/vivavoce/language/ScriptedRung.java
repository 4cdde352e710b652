package io.vivavoce.language;

import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.Rung;
import io.vivavoce.provider.Tier;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// A rung that is usable until it failed, and remembers what it was told.
public final class ScriptedRung implements Rung<LanguageModel> {
    private final ScriptedLanguageModel model;
    private final Duration patience;
    private final List<ProviderException> failures = new CopyOnWriteArrayList<>();
    private final List<Duration> successes = new CopyOnWriteArrayList<>();
    private final Map<Unit, Long> used = new EnumMap<>(Unit.class);

    public ScriptedRung(ScriptedLanguageModel model, Duration patience) {
        this.model = model;
        this.patience = patience;
    }

    @Override
    public String id() {
        return model.capabilities().engine();
    }

    @Override
    public String name() {
        return id();
    }

    @Override
    public Tier tier() {
        return Tier.CLOUD;
    }

    @Override
    public LanguageModel engine() {
        return model;
    }

    @Override
    public Duration patience() {
        return patience;
    }

    @Override
    public boolean usable() {
        return failures.isEmpty();
    }

    @Override
    public void succeeded(Duration firstResult) {
        successes.add(firstResult);
    }

    @Override
    public void failed(ProviderException cause) {
        failures.add(cause);
    }

    @Override
    public synchronized void used(Unit unit, long amount) {
        used.merge(unit, amount, Long::sum);
    }

    public synchronized Map<Unit, Long> used() {
        return Map.copyOf(used);
    }

    public List<ProviderException> failures() {
        return failures;
    }

    public List<Duration> successes() {
        return successes;
    }
}
