package io.vivavoce.practice.internal.minutes;

import io.vivavoce.practice.Minutes.Balance;
import io.vivavoce.practice.Minutes.Credit;
import io.vivavoce.practice.internal.minutes.Entry.Kind;
import io.vivavoce.practice.internal.minutes.MinutesTable.Hold;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What goes in and out of people's minutes. Every call belongs to the caller's transaction and takes the account for
/// its length, so that calls for one person come one after the other; made twice, it does what it did once.
/// Thread-safe.
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Ledger {
    private final MinutesTable table;
    private final MinutesSettings settings;
    private final InstantSource clock;

    Ledger(MinutesTable table, MinutesSettings settings, InstantSource clock) {
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    /// Takes an account, with what is due to it credited.
    ///
    /// @return what is free, in seconds
    long take(UUID person) {
        boolean made = table.open(person);
        long free = table.lock(person);
        if (made) {
            free += credit(person, settings.firstGrant(), "first:" + person);
        }
        return free + credit(person, settings.monthlyGrant(), "month:" + month() + ":" + person);
    }

    /// Holds what an interview may use, as far as it is there, and more if it was held before and there is more now.
    ///
    /// @param session whose clock stands at `since`, when nothing is held for it yet
    /// @param wanted of the interview's clock in all
    /// @return what is held now; empty when that is nothing
    Optional<Hold> hold(UUID person, UUID session, Duration since, Duration wanted) {
        long free = take(person);
        Optional<Hold> before = table.hold(session);
        Duration covered = before.map(Hold::covers).orElse(since);
        long more = Math.min(free, ceil(wanted.minus(covered)));
        if (more > 0) {
            String key = "reserve:" + session + ":" + (table.reservations(session) + 1);
            table.reserve(person, more, session, before.map(Hold::since).orElse(since), key, now());
        }
        return more > 0 ? table.hold(session) : before;
    }

    /// Gives back what an interview did not use of what is held for it.
    ///
    /// @param clock of the interview, as it ended; beyond what was held nothing is taken
    void settle(UUID session, Duration clock) {
        table.hold(session).ifPresent(hold -> {
            long used = Math.clamp(clock.minus(hold.since()).toSeconds(), 0, hold.seconds());
            end(Kind.SETTLE, session, hold, hold.seconds() - used);
        });
    }

    /// Gives back all that is held for an interview.
    void refund(UUID session) {
        table.hold(session).ifPresent(hold -> end(Kind.REFUND, session, hold, hold.seconds()));
    }

    private void end(Kind kind, UUID session, Hold hold, long back) {
        table.lock(hold.person());
        if (table.hold(session).isPresent()) {
            table.end(kind, hold.person(), back, session, "end:" + session, now());
        }
    }

    /// What a person has, with what is due to them credited.
    Balance balance(UUID person) {
        long free = take(person);
        long monthly = settings.monthlyGrant().toSeconds();
        return new Balance(
                free,
                table.held(person),
                settings.required().toSeconds(),
                monthly == 0 ? null : new Credit(beginning(month().plusMonths(1)), monthly));
    }

    /// When the month began.
    Instant thisMonth() {
        return beginning(month());
    }

    private static Instant beginning(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private YearMonth month() {
        return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    }

    private long credit(UUID person, Duration amount, String key) {
        if (amount.toSeconds() == 0 || table.entered(key)) {
            return 0;
        }
        return table.grant(person, amount.toSeconds(), key, "", null, now()).seconds();
    }

    private static long ceil(Duration duration) {
        return -Math.floorDiv(-duration.toMillis(), 1000);
    }

    /// PostgreSQL keeps microseconds.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
