package io.vivavoce.platform;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a person is in a tenant, from the one who owns it down to the one who only looks. A person who practises alone
/// owns their personal tenant.
public enum Role {
    OWNER,
    ADMIN,
    RECRUITER,
    REVIEWER,
    VIEWER;

    /// This role and all that may do more.
    public Set<Role> andAbove() {
        return EnumSet.range(OWNER, this);
    }

    /// Whether this role may do more than the other one.
    public boolean above(Role other) {
        return compareTo(other) < 0;
    }

    /// As it is stored and sent (`owner`).
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The role with this code, if there is one.
    public static Optional<Role> of(String code) {
        return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
