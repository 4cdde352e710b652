package io.vivavoce.identity.internal;

import io.vivavoce.identity.IdentityProblem;
import io.vivavoce.notification.Mail;
import io.vivavoce.notification.Mails;
import io.vivavoce.platform.Audit;
import io.vivavoce.platform.Caller;
import io.vivavoce.platform.Ids;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.Role;
import io.vivavoce.platform.TenantTransaction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Invitations to become a member: sent by mail, accepted by whoever signs in with that address. Thread-safe.
@Service
class Invitations {
    static final String KIND = "member-invitation";

    private final TenantTransaction transaction;
    private final Lookups lookups;
    private final InvitationTable table;
    private final MemberTable members;
    private final TenantTable tenants;
    private final LinkTokens tokens;
    private final Mails mails;
    private final Audit audit;
    private final InstantSource clock;
    private final SignInSettings settings;

    Invitations(
            TenantTransaction transaction,
            Lookups lookups,
            InvitationTable table,
            MemberTable members,
            TenantTable tenants,
            LinkTokens tokens,
            Mails mails,
            Audit audit,
            InstantSource clock,
            SignInSettings settings) {
        this.transaction = transaction;
        this.lookups = lookups;
        this.table = table;
        this.members = members;
        this.tenants = tenants;
        this.tokens = tokens;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
    }

    /// An invitation that can be accepted, and to what.
    record Open(TenantTable.Profile organisation, Invitation invitation) {}

    /// Invites an address, in place of an earlier invitation to it.
    Invitation send(Caller caller, String email, Role role, Locale locale) {
        Ranks.requireAbove(caller.role(), role);
        return transaction.call(caller.tenant(), () -> {
            TenantTable.Profile organisation = Organisations.organisation(tenants);
            if (members.all().stream().anyMatch(member -> member.email().equals(email))) {
                throw new ProblemException(IdentityProblem.ALREADY_MEMBER, "This address is a member's already.");
            }
            Instant now = clock.instant();
            var invitation = new Invitation(
                    Ids.next(), email, role, caller.name(), now, now.plus(settings.invitationValidity()));
            table.put(invitation);
            audit.record("member.invited", invitation.id(), Map.of("email", email, "role", role.code()));
            Map<String, String> words = Map.of(
                    "inviter",
                    caller.name(),
                    "organisation",
                    organisation.name(),
                    "days",
                    Long.toString(settings.invitationValidity().toDays()));
            mails.send(new Mail(email, KIND, invitation.id(), locale, words));
            return invitation;
        });
    }

    List<Invitation> open(UUID organisation) {
        return transaction.call(organisation, () -> table.open(clock.instant()));
    }

    void revoke(UUID organisation, UUID id) {
        transaction.run(organisation, () -> {
            if (!table.delete(id)) {
                throw invalid();
            }
            audit.record("member.invitation-revoked", id);
        });
    }

    /// What a link is about.
    ///
    /// @throws ProblemException when it can no longer be accepted
    Open find(String token) {
        return read(token).orElseThrow(Invitations::invalid);
    }

    private Optional<Open> read(String token) {
        return tokens.read(KIND, token)
                .flatMap(id -> lookups.tenant(Lookups.Kind.MEMBER_INVITATION, id.toString())
                        .flatMap(tenant -> transaction.call(
                                tenant,
                                () -> table.find(id, clock.instant())
                                        .flatMap(open -> tenants.find().map(profile -> new Open(profile, open))))));
    }

    /// Makes the person a member.
    ///
    /// @return the organisation
    /// @throws ProblemException when the invitation is not theirs, or can no longer be accepted
    TenantTable.Profile accept(Person person, String token) {
        Open open = find(token);
        if (!open.invitation().email().equals(person.email())) {
            throw new ProblemException(
                    IdentityProblem.MEMBER_INVITATION_FOR_ANOTHER_ADDRESS,
                    "You are signed in with " + person.email() + ".");
        }
        transaction.run(open.organisation().id(), () -> {
            if (!table.delete(open.invitation().id())) {
                throw invalid();
            }
            if (members.find(person.id()).isPresent()) {
                throw new ProblemException(IdentityProblem.ALREADY_MEMBER, "You are a member already.");
            }
            members.insert(person, open.invitation().role(), clock.instant());
            audit.record(
                    "member.joined",
                    person.id(),
                    Map.of(
                            "email",
                            person.email(),
                            "role",
                            open.invitation().role().code()));
        });
        return open.organisation();
    }

    private static ProblemException invalid() {
        return new ProblemException(
                IdentityProblem.MEMBER_INVITATION_INVALID, "The invitation was accepted, revoked, or is too old.");
    }
}
