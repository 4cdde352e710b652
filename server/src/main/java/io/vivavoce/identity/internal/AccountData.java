package io.vivavoce.identity.internal;

import io.vivavoce.platform.AuditLog;
import io.vivavoce.platform.PersonalData;
import io.vivavoce.platform.Tenant;
import io.vivavoce.platform.TenantTransaction;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The account itself, where it is signed in, what it belongs to, and what was done with it.
@Component
class AccountData implements PersonalData {
    private final TenantTransaction transaction;
    private final PersonTable persons;
    private final SignInTable signIns;
    private final Spaces spaces;
    private final AuditLog audit;
    private final InstantSource clock;

    AccountData(
            TenantTransaction transaction,
            PersonTable persons,
            SignInTable signIns,
            Spaces spaces,
            AuditLog audit,
            InstantSource clock) {
        this.transaction = transaction;
        this.persons = persons;
        this.signIns = signIns;
        this.spaces = spaces;
        this.audit = audit;
        this.clock = clock;
    }

    record Account(Me.User user, List<Me.Space> memberOf) {}

    @Override
    public void export(Files files) {
        UUID home = Tenant.current();
        transaction.call(home, persons::find).ifPresent(person -> {
            files.addJson("account.json", new Account(Me.User.of(person), spaces.of(person.id())));
            files.addJson("sign-ins.json", transaction.call(home, () -> signIns.open(clock.instant())));
            List<AuditLog.Entry> entries = new ArrayList<>();
            audit.forEach(entries::add);
            files.addJson("audit.json", entries);
        });
    }
}
