package io.vivavoce.identity.internal;

import io.vivavoce.platform.Scope;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key as it is kept; the secret itself is with whoever made it.
///
/// @param prefix the beginning of the key, to know it by
/// @param scopes what it was made for
/// @param lastUsedAt null when it never was; known to some minutes
/// @param expiresAt null when it never does
record ApiKey(
        UUID id,
        UUID user,
        String name,
        String prefix,
        Set<Scope> scopes,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant expiresAt) {}
