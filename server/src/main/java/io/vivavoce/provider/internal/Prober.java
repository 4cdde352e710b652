package io.vivavoce.provider.internal;

import io.vivavoce.provider.ProviderException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Tries engines that failed, in the background, until they work again: no interview is spent on finding out.
/// Thread-safe.
@Component
class Prober implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Prober.class);

    private final InstantSource clock;
    private final Map<EngineHealth, Thread> probes = new ConcurrentHashMap<>();
    private volatile boolean running;

    /// Uses an engine once.
    interface Probe {
        Duration run() throws InterruptedException;
    }

    Prober(InstantSource clock) {
        this.clock = clock;
    }

    /// Begins to try an engine that has just failed.
    void watch(String name, EngineHealth health, Probe probe) {
        if (running) {
            probes.computeIfAbsent(
                    health,
                    failed ->
                            Thread.ofVirtual().name("probe-" + name).start(() -> tryUntilItWorks(name, failed, probe)));
        }
    }

    private void tryUntilItWorks(String name, EngineHealth health, Probe probe) {
        try {
            while (running && !health.usable()) {
                Duration pause = health.failure()
                        .map(failure -> Duration.between(clock.instant(), failure.nextTry()))
                        .orElse(Duration.ZERO);
                if (pause.isPositive()) {
                    Thread.sleep(pause);
                }
                once(name, health, probe);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            probes.remove(health);
        }
    }

    /// One try; what came of it is told to the engine's health.
    static void once(String name, EngineHealth health, Probe probe) throws InterruptedException {
        try {
            health.succeeded(probe.run());
            log.info("{} works again", name);
        } catch (ProviderException e) {
            log.debug("{} is still away ({}): {}", name, e.kind(), e.getMessage());
            health.probeFailed(e);
        } catch (RuntimeException e) {
            log.warn("The probe of {} broke", name, e);
            health.probeFailed(
                    new ProviderException(ProviderException.Kind.CRASHED, String.valueOf(e.getMessage()), e));
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        probes.values().forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
