package io.vivavoce.identity.internal;

import java.time.Instant;
import java.util.UUID;

/// An open invitation as those who lead the organisation see it.
record InvitationView(UUID id, String email, String role, Instant createdAt, Instant expiresAt) {
    static InvitationView of(Invitation invitation) {
        return new InvitationView(
                invitation.id(),
                invitation.email(),
                invitation.role().code(),
                invitation.createdAt(),
                invitation.expiresAt());
    }
}
