package io.vivavoce.speech.internal;

import io.vivavoce.provider.ProviderException;
import io.vivavoce.provider.Rung;
import io.vivavoce.provider.Tier;
import io.vivavoce.speech.SpeechToText;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/// A rung that is off once it failed, until it is mended.
final class FakeRung implements Rung<SpeechToText> {
    final FakeEars ears;
    final List<ProviderException> failures = new CopyOnWriteArrayList<>();
    final List<Duration> successes = new CopyOnWriteArrayList<>();
    final AtomicLong milliseconds = new AtomicLong();
    volatile boolean usable = true;
    volatile Duration patience = Duration.ofSeconds(20);
    private final String id;
    private final Tier tier;
    private final SpeechToText engine;

    FakeRung(String id, Tier tier) {
        this.id = id;
        this.tier = tier;
        this.ears = new FakeEars();
        this.engine = ears;
    }

    FakeRung(String id, Tier tier, SpeechToText engine) {
        this.id = id;
        this.tier = tier;
        this.ears = new FakeEars();
        this.engine = engine;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return "The " + id;
    }

    @Override
    public Tier tier() {
        return tier;
    }

    @Override
    public SpeechToText engine() {
        return engine;
    }

    @Override
    public Duration patience() {
        return patience;
    }

    @Override
    public boolean usable() {
        return usable;
    }

    @Override
    public void succeeded(Duration firstResult) {
        successes.add(firstResult);
    }

    @Override
    public void failed(ProviderException cause) {
        failures.add(cause);
        usable = cause.kind() == ProviderException.Kind.REJECTED;
    }

    @Override
    public void used(Unit unit, long amount) {
        milliseconds.addAndGet(amount);
    }
}
