package io.vivavoce.interview;

import java.util.UUID;

/// An interview ended. Published in the transaction that ended it.
public record InterviewCompleted(UUID tenantId, UUID sessionId) {}
