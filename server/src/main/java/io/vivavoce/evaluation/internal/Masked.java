package io.vivavoce.evaluation.internal;

import java.util.Map;
import java.util.Set;

/// What never counts.
///
/// @param neutral words that tell a gender, with the ones that do not
/// @param always words that tell a gender, a family or a faith and are left out
/// @param schools words that a school's name is built with
/// @param of what joins a school and its place
record Masked(Map<String, String> neutral, Set<String> always, Set<String> schools, Set<String> of) {
    Masked {
        neutral = Map.copyOf(neutral);
    }
}
