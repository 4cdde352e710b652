package io.vivavoce.identity.internal;

import io.vivavoce.identity.IdentityProblem;
import io.vivavoce.platform.Audit;
import io.vivavoce.platform.Caller;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.MemberGone;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.Role;
import io.vivavoce.platform.TenantDeleted;
import io.vivavoce.platform.TenantTransaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Organisations and who belongs to them; each has exactly one owner. Thread-safe.
@Service
class Organisations {
    private final TenantTransaction transaction;
    private final TenantTable tenants;
    private final MemberTable members;
    private final Spaces spaces;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final SignInSettings settings;

    Organisations(
            TenantTransaction transaction,
            TenantTable tenants,
            MemberTable members,
            Spaces spaces,
            Audit audit,
            ApplicationEventPublisher events,
            InstantSource clock,
            SignInSettings settings) {
        this.transaction = transaction;
        this.tenants = tenants;
        this.members = members;
        this.spaces = spaces;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.settings = settings;
    }

    /// Founds one; whoever founds it owns it.
    Me.Space found(Person person, String name) {
        long owned = spaces.of(person.id()).stream()
                .filter(space ->
                        space.kind().equals(Spaces.ORGANISATION) && space.role().equals(Role.OWNER.code()))
                .count();
        if (owned >= settings.maxOrganisations()) {
            throw new ProblemException(
                    IdentityProblem.TOO_MANY_ORGANISATIONS,
                    "You own " + owned + " organisations.",
                    Map.of("limit", settings.maxOrganisations()));
        }
        return transaction.call(Ids.next(), () -> {
            Instant now = clock.instant();
            tenants.insert(false, name, now);
            members.insert(person, Role.OWNER, now);
            TenantTable.Profile founded = organisation(tenants);
            audit.record("organisation.founded", founded.id(), Map.of("name", name));
            return Spaces.space(founded, Role.OWNER);
        });
    }

    /// @throws ProblemException when the tenant is one person's alone
    TenantTable.Profile get(UUID id) {
        return transaction.call(id, () -> organisation(tenants));
    }

    /// The bound tenant, which has to be an organisation.
    static TenantTable.Profile organisation(TenantTable tenants) {
        return tenants.find()
                .filter(profile -> !profile.personal())
                .orElseThrow(() -> new ProblemException(
                        IdentityProblem.ORGANISATION_NOT_FOUND, "You act for yourself here, not for an organisation."));
    }

    TenantTable.Profile rename(UUID id, String name) {
        return transaction.call(id, () -> {
            TenantTable.Profile before = organisation(tenants);
            tenants.rename(name);
            audit.record("organisation.renamed", id, Map.of("from", before.name(), "to", name));
            return organisation(tenants);
        });
    }

    /// Deletes it with all that belongs to it.
    ///
    /// @param typed its name, typed by whoever means it
    void delete(UUID id, String typed) {
        transaction.run(id, () -> {
            if (!organisation(tenants).name().equals(typed.strip())) {
                throw new ProblemException(
                        IdentityProblem.NAME_DIFFERS, "What was typed is not the organisation's name.");
            }
            tenants.delete();
            events.publishEvent(new TenantDeleted(id));
        });
    }

    List<Member> members(UUID id) {
        return transaction.call(id, () -> {
            organisation(tenants);
            return members.all();
        });
    }

    /// Gives a member another role.
    ///
    /// @throws ProblemException when the caller's role is not above both
    Member changeRole(Caller caller, UUID user, Role role) {
        return transaction.call(caller.tenant(), () -> {
            Member member = member(user);
            Ranks.requireAbove(caller.role(), member.role());
            Ranks.requireAbove(caller.role(), role);
            members.changeRole(user, role);
            audit.record(
                    "member.role-changed", user, Map.of("from", member.role().code(), "to", role.code()));
            return member(user);
        });
    }

    /// Removes a member.
    ///
    /// @throws ProblemException when the caller's role is not above theirs
    void remove(Caller caller, UUID user) {
        transaction.run(caller.tenant(), () -> {
            Member member = member(user);
            Ranks.requireAbove(caller.role(), member.role());
            members.delete(user);
            events.publishEvent(new MemberGone(caller.tenant(), user));
            audit.record("member.removed", user, Map.of("email", member.email()));
        });
    }

    /// A member goes.
    ///
    /// @throws ProblemException when they own it
    void leave(UUID id, UUID user) {
        transaction.run(id, () -> {
            Member member = member(user);
            if (member.role() == Role.OWNER) {
                throw new ProblemException(IdentityProblem.LAST_OWNER, "You own this organisation.");
            }
            members.delete(user);
            events.publishEvent(new MemberGone(id, user));
            audit.record("member.left", user, Map.of("email", member.email()));
        });
    }

    /// Makes another member the owner; who owned it becomes an admin.
    void handOver(UUID id, UUID owner, UUID successor) {
        transaction.run(id, () -> {
            Member next = member(successor);
            if (next.role() != Role.OWNER) {
                members.changeRole(owner, Role.ADMIN);
                members.changeRole(successor, Role.OWNER);
                audit.record("organisation.handed-over", successor, Map.of("email", next.email()));
            }
        });
    }

    private Member member(UUID user) {
        organisation(tenants);
        return members.findForChange(user)
                .orElseThrow(() -> new ProblemException(IdentityProblem.MEMBER_NOT_FOUND, "There is no such member."));
    }
}
