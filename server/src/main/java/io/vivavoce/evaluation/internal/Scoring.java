package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report;

/// Turns what was said into a report. Thread-safe.
interface Scoring {
    /// The report, still without the identity of a run.
    Report score(Material material);
}
