package io.vivavoce.practice.internal.minutes;

import io.vivavoce.platform.Caller;
import java.util.UUID;

/// Whose minutes are used.
final class Whose {
    private Whose() {}

    /// The person who calls, and the tenant itself where nobody signs in.
    static UUID of(Caller caller) {
        return caller.user() == null ? caller.tenant() : caller.user();
    }
}
