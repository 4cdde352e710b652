package io.vivavoce.identity.internal;

import io.vivavoce.identity.OrganisationMembers;
import io.vivavoce.platform.Tenant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The members of the organisation that is bound. Thread-safe.
@Component
class BoundMembers implements OrganisationMembers {
    private final Organisations organisations;

    BoundMembers(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public Set<UUID> people() {
        return organisations.members(Tenant.current()).stream()
                .map(Member::user)
                .collect(Collectors.toSet());
    }
}
