package io.vivavoce.evaluation.internal;

import io.vivavoce.language.SingleModel;
import org.jspecify.annotations.Nullable;

/// The models of one run.
///
/// @param rater finds evidence and rates
/// @param second of another vendor, rates once more; null when there is none
/// @param writer writes the feedback; null when the rules' own words stand
record Panel(
        SingleModel rater,
        @Nullable SingleModel second,
        @Nullable SingleModel writer) {}
