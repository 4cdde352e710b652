package io.vivavoce.evaluation.internal;

/// A word of a turn, as the scorer sees it.
///
/// @param said lower case, with names and gendered words already masked
/// @param stem of `said`
/// @param start where it stands in the turn's text
/// @param end exclusive
record Word(String said, String stem, int start, int end) {}
