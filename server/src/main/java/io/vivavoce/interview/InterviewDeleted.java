package io.vivavoce.interview;

import java.util.UUID;

/// An interview was deleted. Published in the transaction that deleted it.
public record InterviewDeleted(UUID tenantId, UUID sessionId) {}
