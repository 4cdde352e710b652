package io.vivavoce.evaluation.internal;

import java.util.List;
import java.util.Set;

/// What somebody tells about who they are.
///
/// @param namedAfter before the name of an employer, a school, a place or a person
/// @param joints small words within such a name
/// @param being before what one is
/// @param person what everybody is
/// @param turning becomes an age
/// @param beforeAge before an age
/// @param afterAge after one
/// @param whens may follow an age or a year without being counted by it
/// @param beforeYear before a year
/// @param centuries the first word of a year that is spoken
record Told(
        List<List<String>> namedAfter,
        Set<String> joints,
        Set<String> being,
        Set<String> person,
        Set<String> turning,
        List<List<String>> beforeAge,
        List<List<String>> afterAge,
        Set<String> whens,
        Set<String> beforeYear,
        Set<String> centuries) {
    Told {
        namedAfter = List.copyOf(namedAfter);
        beforeAge = List.copyOf(beforeAge);
        afterAge = List.copyOf(afterAge);
    }
}
