package io.vivavoce.platform;

import java.util.UUID;

/// A person belongs to an organisation no more. Published in the transaction that ended it, within that organisation.
public record MemberGone(UUID tenantId, UUID personId) {}
