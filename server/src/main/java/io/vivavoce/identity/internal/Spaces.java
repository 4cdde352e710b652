package io.vivavoce.identity.internal;

import io.vivavoce.platform.Caller;
import io.vivavoce.platform.Role;
import io.vivavoce.platform.TenantTransaction;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// The tenants a person belongs to. Thread-safe.
@Service
class Spaces {
    static final String PERSONAL = "personal";
    static final String ORGANISATION = "organisation";

    private final TenantTransaction transaction;
    private final Lookups lookups;
    private final TenantTable tenants;
    private final MemberTable members;

    Spaces(TenantTransaction transaction, Lookups lookups, TenantTable tenants, MemberTable members) {
        this.transaction = transaction;
        this.lookups = lookups;
        this.tenants = tenants;
        this.members = members;
    }

    /// All tenants of a person, the personal one first, then by name.
    List<Me.Space> of(UUID user) {
        return lookups.tenants(Lookups.Kind.MEMBER, user.toString()).stream()
                .flatMap(tenant -> find(tenant, user).stream())
                .sorted(Comparator.comparing((Me.Space space) -> !space.kind().equals(PERSONAL))
                        .thenComparing(Me.Space::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Me.Space::id))
                .toList();
    }

    /// One tenant as this person sees it, if they are a member.
    Optional<Me.Space> find(UUID tenant, UUID user) {
        return transaction.call(
                tenant,
                () -> members.find(user)
                        .flatMap(member -> tenants.find().map(profile -> space(profile, member.role()))));
    }

    /// Where nobody signs in: the one tenant there is.
    static Me.Space local() {
        Caller caller = Caller.local();
        return new Me.Space(caller.tenant(), PERSONAL, "", caller.role().code());
    }

    static Me.Space space(TenantTable.Profile profile, Role role) {
        return new Me.Space(profile.id(), profile.personal() ? PERSONAL : ORGANISATION, profile.name(), role.code());
    }
}
