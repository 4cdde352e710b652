package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report.Quote;

/// A verified piece of evidence.
///
/// @param quote as it really stands in the candidate's turn
/// @param shown the same as a model may see it
record Passage(Quote quote, String shown) {}
