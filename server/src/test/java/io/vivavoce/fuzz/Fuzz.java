package io.vivavoce.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// Runs many seeded cases and names seed and number of the first one that fails: `-Dfuzz.seed=… -Dfuzz.case=…` runs
/// that one alone.
public final class Fuzz {
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_120L);
    private static final int ONLY = Integer.getInteger("fuzz.case", -1);
    /// A case that is not over by then is stuck.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String area;
    private final Case fuzzed;
    private final ConcurrentHashMap<Thread, Integer> running = new ConcurrentHashMap<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    private Fuzz(String area, Case fuzzed) {
        this.area = area;
        this.fuzzed = fuzzed;
    }

    /// One case; whatever it throws is a finding.
    public interface Case {
        void run(Random random) throws Exception;
    }

    /// Runs `cases` cases on `workers` threads and says how many there were.
    public static void run(String area, int cases, int workers, Case fuzzed) throws InterruptedException {
        new Fuzz(area, fuzzed).run(cases, workers);
        System.out.printf("fuzz: %,d cases of %s, seed %d%n", ONLY < 0 ? cases : 1, area, SEED);
    }

    private void run(int cases, int workers) throws InterruptedException {
        if (ONLY >= 0) {
            one(ONLY);
        } else {
            all(cases, workers);
        }
        Throwable found = failure.get();
        if (found != null) {
            throw new AssertionError(found.getMessage(), found.getCause());
        }
    }

    private void all(int cases, int workers) throws InterruptedException {
        var next = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            threads.add(Thread.ofPlatform().name("fuzz-" + i).daemon(true).start(() -> work(next, cases)));
        }
        for (Thread thread : threads) {
            if (!thread.join(PATIENCE)) {
                throw new AssertionError("stuck: cases " + running.values() + " of " + area + ", seed " + SEED);
            }
        }
    }

    private void work(AtomicInteger next, int cases) {
        for (int number = next.getAndIncrement(); number < cases; number = next.getAndIncrement()) {
            if (failure.get() != null) {
                return;
            }
            running.put(Thread.currentThread(), number);
            one(number);
            running.remove(Thread.currentThread());
        }
    }

    private void one(int number) {
        try {
            fuzzed.run(new Random(SEED * 31 + area.hashCode() * 1_000_003L + number));
        } catch (Throwable e) {
            failure.compareAndSet(
                    null,
                    new AssertionError("case " + number + " of " + area + ", seed " + SEED + ": " + e.getMessage(), e));
        }
    }
}
