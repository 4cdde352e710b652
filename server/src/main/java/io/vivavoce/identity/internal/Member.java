package io.vivavoce.identity.internal;

import io.vivavoce.platform.Role;
import java.time.Instant;
import java.util.UUID;

/// A person in a tenant.
record Member(UUID user, Role role, String name, String email, Instant joinedAt) {}
