package io.vivavoce.identity.internal;

import io.vivavoce.identity.IdentityProblem;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.Role;

/// Who may give and take which role: only one below one's own, so that nobody lifts themselves or others up to them.
final class Ranks {
    private Ranks() {}

    /// @throws ProblemException when `mine` is not above `other`
    static void requireAbove(Role mine, Role other) {
        if (!mine.above(other)) {
            throw new ProblemException(
                    IdentityProblem.ROLE_NOT_YOURS_TO_GIVE,
                    "Your role is " + mine.code() + ", and this is about the role " + other.code() + ".");
        }
    }
}
