package io.vivavoce.practice.internal.minutes;

import io.vivavoce.identity.IdentityProblem;
import io.vivavoce.identity.OrganisationMembers;
import io.vivavoce.platform.Audit;
import io.vivavoce.platform.Caller;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.practice.PracticeProblem;
import io.vivavoce.practice.internal.minutes.MinutesTable.Sum;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What owners and admins give the members of their organisation. Thread-safe.
@Service
@Transactional
class Grants {
    private final OrganisationMembers members;
    private final Ledger ledger;
    private final MinutesTable table;
    private final MinutesSettings settings;
    private final Audit audit;

    Grants(OrganisationMembers members, Ledger ledger, MinutesTable table, MinutesSettings settings, Audit audit) {
        this.members = members;
        this.ledger = ledger;
        this.table = table;
        this.settings = settings;
        this.audit = audit;
    }

    /// What a member has, in seconds.
    record Account(UUID personId, long balanceSeconds, long heldSeconds) {}

    /// What all members have.
    ///
    /// @param leftSeconds what may be granted yet this month
    record Accounts(boolean limited, long leftSeconds, List<Account> accounts) {}

    /// @throws ProblemException `organisation-not-found`
    Accounts accounts() {
        Set<UUID> people = members.people();
        if (!settings.limited()) {
            return new Accounts(false, 0, List.of());
        }
        Map<UUID, Sum> sums = table.sums();
        var untouched =
                new Sum(settings.firstGrant().plus(settings.monthlyGrant()).toSeconds(), 0);
        return new Accounts(
                true,
                left(),
                people.stream()
                        .sorted()
                        .map(person -> account(person, sums.getOrDefault(person, untouched)))
                        .toList());
    }

    /// Gives a member minutes. With the same key the same grant is made once.
    ///
    /// @param key of the caller's choice
    /// @throws ProblemException `organisation-not-found`, `member-not-found`, `minutes-not-counted`,
    ///     `grant-key-used`, `grants-used-up`
    Entry grant(UUID person, long seconds, String note, Optional<String> key) {
        if (!members.people().contains(person)) {
            throw new ProblemException(IdentityProblem.MEMBER_NOT_FOUND, "There is no such member.");
        }
        if (!settings.limited()) {
            throw new ProblemException(
                    PracticeProblem.MINUTES_NOT_COUNTED, "Nobody's minutes are counted on this server.");
        }
        table.lockGrants();
        UUID by = Whose.of(Caller.current());
        String entered = "grant:" + by + ":" + key.orElseGet(() -> Ids.next().toString());
        return table.find(entered)
                .map(before -> same(before, person, seconds))
                .orElseGet(() -> enter(person, seconds, note, entered, by));
    }

    private static Entry same(Entry before, UUID person, long seconds) {
        if (!before.person().equals(person) || before.seconds() != seconds) {
            throw new ProblemException(
                    PracticeProblem.GRANT_KEY_USED, "With this key something else was granted before.");
        }
        return before;
    }

    private Entry enter(UUID person, long seconds, String note, String key, UUID by) {
        long left = left();
        if (seconds > left) {
            throw new ProblemException(
                    PracticeProblem.GRANTS_USED_UP,
                    "%d seconds may be granted yet this month.".formatted(left),
                    Map.of("leftSeconds", left));
        }
        ledger.take(person);
        Entry entry = table.grant(person, seconds, key, note, by, ledger.now());
        audit.record("minutes.granted", person, Map.of("seconds", Long.toString(seconds)));
        return entry;
    }

    private long left() {
        long granted = table.granted(ledger.thisMonth());
        return Math.max(0, settings.organisationGrants().toSeconds() - granted);
    }

    private static Account account(UUID person, Sum sum) {
        return new Account(person, sum.free(), sum.held());
    }
}
