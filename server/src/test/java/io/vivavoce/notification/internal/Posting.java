package io.vivavoce.notification.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.vivavoce.notification.LinkSource;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// The queue run by hand, with a clock of its own, and links that are made from a row's number.
@TestConfiguration
class Posting {
    static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");

    /// Rows that lead nowhere any more.
    private static final Set<UUID> GONE = ConcurrentHashMap.newKeySet();

    @Bean
    SettableClock settableClock() {
        SettableClock clock = new SettableClock();
        clock.set(BEGIN);
        return clock;
    }

    @Bean
    @Primary
    InstantSource virtualClock(SettableClock clock) {
        return clock::now;
    }

    @Bean
    ManualScheduler manualScheduler(DataSource dataSource, List<Task<?>> tasks, SettableClock clock) {
        return new TestHelper.ManualSchedulerBuilder(new TransactionAwareDataSourceProxy(dataSource), tasks)
                .clock(clock)
                .build();
    }

    @Bean
    LinkSource signInLink() {
        return links("sign-in-link", "/sign-in/confirm?token=");
    }

    @Bean
    LinkSource memberInvitation() {
        return links("member-invitation", "/join-organisation?token=");
    }

    static void forget(UUID row) {
        GONE.add(row);
    }

    static String token(UUID row) {
        return "secret-" + Long.toHexString(row.getLeastSignificantBits());
    }

    static void pass(ManualScheduler queue, Duration time) {
        queue.tick(time);
        queue.runAnyDueExecutions();
    }

    private static LinkSource links(String kind, String path) {
        return new LinkSource() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Optional<URI> link(UUID id) {
                return GONE.contains(id)
                        ? Optional.empty()
                        : Optional.of(URI.create("https://viva.example" + path + token(id)));
            }
        };
    }
}
