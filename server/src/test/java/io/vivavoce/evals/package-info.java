/// Whole interviews with simulated people, and what they say about the interviewer and the scorer.
@NullMarked
package io.vivavoce.evals;

import org.jspecify.annotations.NullMarked;
