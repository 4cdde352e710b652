package io.vivavoce.identity;

import java.util.UUID;

/// Tells whether an interview is there: the token of one that was deleted is worth nothing. Implementations are
/// thread-safe and look at the bound tenant.
@FunctionalInterface
public interface InterviewDirectory {
    boolean holds(UUID interview);
}
