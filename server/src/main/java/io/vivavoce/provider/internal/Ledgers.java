package io.vivavoce.provider.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vivavoce.platform.TenantTransaction;
import io.vivavoce.provider.EngineUser;
import java.time.Duration;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Keeps account of what engines do, in memory first: nobody who speaks waits for the database. Written down every few
/// seconds, and when the server stops. Thread-safe.
@Component
class Ledgers implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Ledgers.class);
    private static final Duration SESSION_FORGOTTEN = Duration.ofHours(6);

    /// A database that is away holds nobody up who wants to stop the server.
    private static final Duration LAST_WRITE = Duration.ofSeconds(3);

    private final UsageTable usage;
    private final HistoryTable history;
    private final TenantTransaction transaction;
    private final InstantSource clock;
    private final Duration writeEvery;
    private final Cache<UUID, AtomicLong> spentOnSessions =
            Caffeine.newBuilder().expireAfterAccess(SESSION_FORGOTTEN).build();
    private Map<EngineUser, Ledger> open = new HashMap<>();
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile Thread writer = Thread.ofVirtual().unstarted(() -> {});

    Ledgers(
            UsageTable usage,
            HistoryTable history,
            TenantTransaction transaction,
            ProviderSettings settings,
            InstantSource clock) {
        this.usage = usage;
        this.history = history;
        this.transaction = transaction;
        this.clock = clock;
        this.writeEvery = settings.writeEvery();
    }

    /// Adds to somebody's account.
    void of(EngineUser user, Consumer<Ledger> entry) {
        synchronized (this) {
            entry.accept(open.computeIfAbsent(user, Ledger::new));
        }
    }

    /// Millionths of a dollar that were spent.
    void spent(EngineUser user, long micros) {
        if (user.session() != null && micros > 0) {
            spentOn(user).addAndGet(micros);
        }
    }

    /// What an interview has cost so far. Reads the database when it is first asked.
    long spentBy(EngineUser user) {
        return user.session() == null ? 0 : spentOn(user).get();
    }

    /// What a tenant spent that is not written down yet.
    synchronized long unwritten(UUID tenant) {
        return open.values().stream()
                .filter(ledger -> ledger.user().tenant().equals(tenant))
                .mapToLong(Ledger::micros)
                .sum();
    }

    private AtomicLong spentOn(EngineUser user) {
        UUID session = Objects.requireNonNull(user.session());
        return spentOnSessions.get(
                session, id -> new AtomicLong(transaction.call(user.tenant(), () -> usage.spentOn(id))));
    }

    /// Writes everything down that is not yet.
    void write() {
        List<Ledger> ledgers;
        synchronized (this) {
            ledgers = List.copyOf(open.values());
            open = new HashMap<>();
        }
        ledgers.forEach(this::write);
    }

    private void write(Ledger ledger) {
        EngineUser user = ledger.user();
        YearMonth month = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        try {
            transaction.run(user.tenant(), () -> {
                ledger.sums().forEach(sum -> usage.add(month, user.session(), sum));
                UUID session = user.session();
                if (session != null) {
                    ledger.services().forEach(service -> history.add(session, service));
                    ledger.events().forEach(event -> history.add(session, event));
                }
            });
        } catch (RuntimeException e) {
            log.warn("What engines did could not be written down; it is tried again: {}", e.getMessage());
            of(user, later -> later.addFirst(ledger));
        }
    }

    @Override
    public void start() {
        var ends = new CountDownLatch(1);
        stopping = ends;
        writer = Thread.ofVirtual().name("provider-ledger").start(() -> writeUntil(ends));
    }

    private void writeUntil(CountDownLatch ends) {
        try {
            while (!ends.await(writeEvery.toNanos(), TimeUnit.NANOSECONDS)) {
                write();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        stopping.countDown();
        try {
            if (writer.join(LAST_WRITE)) {
                Thread.ofVirtual()
                        .name("provider-ledger-last")
                        .start(this::write)
                        .join(LAST_WRITE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    /// After the live interviews have ended, whose last work is counted too.
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }
}
