package io.vivavoce.practice.internal;

import io.vivavoce.interview.SessionView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the home page shows.
///
/// @param sessions how many there are
/// @param inProgress the latest one that can be gone on with
/// @param priorityFix from the latest report that has one
record PracticeSummary(
        long sessions,
        @Nullable SessionView latest,
        @Nullable SessionView inProgress,
        @Nullable PriorityFix priorityFix) {

    /// @param language the report is written in
    record PriorityFix(String text, String language, UUID sessionId) {}
}
