package io.vivavoce.practice.internal.minutes;

import io.vivavoce.interview.InterviewGate;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.Turn;
import io.vivavoce.platform.Caller;
import io.vivavoce.practice.Minutes.Balance;
import io.vivavoce.practice.internal.minutes.MinutesTable.Hold;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Lets interviews begin as far as there are minutes for them. What an interview may use is held from its beginning to
/// its end: nobody is cut short by another interview of theirs. Thread-safe.
@Component
class MeteredInterviews implements InterviewGate {
    private final Ledger ledger;
    private final MinutesTable table;
    private final MinutesSettings settings;

    MeteredInterviews(Ledger ledger, MinutesTable table, MinutesSettings settings) {
        this.ledger = ledger;
        this.table = table;
        this.settings = settings;
    }

    @Override
    public void setUp(UUID session) {
        Caller.bound().map(Whose::of).ifPresent(person -> table.setUp(session, person));
    }

    @Override
    public Optional<Duration> begins(InterviewSession session) {
        if (!settings.limited()) {
            return Optional.empty();
        }
        return table.personOf(session.id()).map(person -> allowed(session, person));
    }

    private Duration allowed(InterviewSession session, UUID person) {
        Duration planned = session.plannedTime();
        Optional<Hold> before = table.hold(session.id());
        if (before.filter(hold -> hold.covers().compareTo(planned) >= 0).isPresent()) {
            return before.get().covers();
        }
        if (before.isEmpty()) {
            requireEnough(person);
        }
        Duration least = session.elapsed().plus(settings.required());
        Duration wanted = planned.compareTo(least) < 0 ? least : planned;
        return ledger.hold(person, session.id(), session.elapsed(), wanted)
                .orElseThrow()
                .covers();
    }

    private void requireEnough(UUID person) {
        Balance balance = ledger.balance(person);
        if (!balance.enough()) {
            throw Refusal.of(balance);
        }
    }

    @Override
    public void ends(InterviewSession session, List<Turn> turns) {
        if (Charge.none(session, turns)) {
            ledger.refund(session.id());
        } else {
            ledger.settle(session.id(), session.elapsed());
        }
    }
}
