package io.vivavoce.identity.internal;

import io.vivavoce.platform.Role;
import java.time.Instant;
import java.util.UUID;

/// An organisation asks an address to become a member.
///
/// @param invitedBy what the person who asks is called
record Invitation(UUID id, String email, Role role, String invitedBy, Instant createdAt, Instant expiresAt) {}
