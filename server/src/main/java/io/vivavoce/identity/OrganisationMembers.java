package io.vivavoce.identity;

import java.util.Set;
import java.util.UUID;

/// Who belongs to the organisation that is bound. Thread-safe; blocking.
@FunctionalInterface
public interface OrganisationMembers {
    /// Their ids, in no order.
    ///
    /// @throws io.vivavoce.platform.ProblemException `organisation-not-found` in the space of one person alone
    Set<UUID> people();
}
