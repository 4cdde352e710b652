package io.vivavoce.interview.internal;

import io.vivavoce.guide.PlannedQuestion;
import io.vivavoce.guide.ProbeKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the plan leaves open after an answer.
///
/// @param probes the kinds of follow-up that may be asked
/// @param mayGoOn whether none may be asked
/// @param next the core question that comes then, null when there is none left or no time for one
record Leeway(
        Set<ProbeKind> probes, boolean mayGoOn, @Nullable PlannedQuestion next) {
    Leeway {
        probes = Set.copyOf(probes);
    }

    boolean allows(@Nullable ProbeKind probe) {
        return probe == null ? mayGoOn : probes.contains(probe);
    }
}
