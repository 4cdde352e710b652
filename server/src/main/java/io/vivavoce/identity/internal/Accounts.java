package io.vivavoce.identity.internal;

import io.vivavoce.identity.IdentityProblem;
import io.vivavoce.platform.Audit;
import io.vivavoce.platform.MemberGone;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.Role;
import io.vivavoce.platform.TenantDeleted;
import io.vivavoce.platform.TenantTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Deletes accounts, with all that is the person's alone. Thread-safe.
@Service
class Accounts {
    private final TenantTransaction transaction;
    private final Lookups lookups;
    private final TenantTable tenants;
    private final MemberTable members;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Accounts(
            TenantTransaction transaction,
            Lookups lookups,
            TenantTable tenants,
            MemberTable members,
            Audit audit,
            ApplicationEventPublisher events) {
        this.transaction = transaction;
        this.lookups = lookups;
        this.tenants = tenants;
        this.members = members;
        this.audit = audit;
        this.events = events;
    }

    /// Deletes the account, the personal tenant, and the organisations that the person alone belongs to. The personal
    /// tenant goes last: whatever stops it half-way can be tried again.
    ///
    /// @param typed their address, typed by whoever means it
    /// @throws ProblemException while they own an organisation that has other members
    void delete(Person person, String typed) {
        if (!EmailAddress.normal(typed).equals(person.email())) {
            throw new ProblemException(IdentityProblem.NAME_DIFFERS, "What was typed is not your e-mail address.");
        }
        List<UUID> organisations =
                new ArrayList<>(lookups.tenants(Lookups.Kind.MEMBER, person.id().toString()));
        organisations.remove(person.home());
        List<String> owned = organisations.stream()
                .flatMap(tenant -> transaction.call(tenant, () -> ownedWithOthers(person)).stream())
                .toList();
        if (!owned.isEmpty()) {
            throw new ProblemException(
                    IdentityProblem.LAST_OWNER,
                    "You own organisations that have other members.",
                    Map.of("organisations", owned));
        }
        organisations.forEach(tenant -> transaction.run(tenant, () -> leave(tenant, person)));
        transaction.run(person.home(), () -> end(person.home()));
    }

    private List<String> ownedWithOthers(Person person) {
        boolean owner = members.find(person.id())
                .filter(member -> member.role() == Role.OWNER)
                .isPresent();
        return owner && members.all().size() > 1
                ? tenants.find().map(profile -> List.of(profile.name())).orElse(List.of())
                : List.of();
    }

    private void leave(UUID tenant, Person person) {
        if (members.findForChange(person.id())
                .filter(member -> member.role() == Role.OWNER)
                .isPresent()) {
            if (members.all().size() > 1) {
                throw new ProblemException(
                        IdentityProblem.LAST_OWNER, "Somebody joined an organisation you own just now.");
            }
            end(tenant);
        } else {
            members.delete(person.id());
            events.publishEvent(new MemberGone(tenant, person.id()));
            audit.record("member.left", person.id(), Map.of("email", person.email()));
        }
    }

    private void end(UUID tenant) {
        tenants.delete();
        events.publishEvent(new TenantDeleted(tenant));
    }
}
