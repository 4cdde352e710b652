package io.vivavoce.identity.internal;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// One browser, or one program, in which a person is signed in.
///
/// @param activeTenant in whose name the person acts there
record SignIn(
        UUID id,
        UUID user,
        Kind kind,
        UUID activeTenant,
        String userAgent,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt) {
    enum Kind {
        BROWSER,
        API;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
