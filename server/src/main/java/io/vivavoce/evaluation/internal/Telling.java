package io.vivavoce.evaluation.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether something is told, and not only mentioned. Whoever tells what happened says one thing after another; a
/// statement that stands alone among others that tell nothing makes no story. Pure.
final class Telling {
    /// A statement with so many words of its own, or so many deeds, says one thing after another by itself.
    private static final int FULL_CONTENT = 8;

    private static final int SEVERAL_DEEDS = 2;

    /// One with so many leads away from what was told.
    private static final int LEADS_AWAY = 2;

    private Telling() {}

    /// @param readings of all that was said
    /// @param accounts what of it counts and tells something
    static boolean in(List<Reading> readings, List<Evidence> accounts) {
        Set<Clause> counted = accounts.stream().map(Evidence::clause).collect(Collectors.toSet());
        List<Reading> statements = readings.stream().filter(Reading::sentence).toList();
        for (int i = 0; i < statements.size(); i++) {
            Reading here = statements.get(i);
            boolean alone =
                    here.toldContent().size() < FULL_CONTENT && here.actions().size() < SEVERAL_DEEDS;
            if (tells(here, counted) && (!alone || follows(statements.subList(0, i), counted))) {
                return true;
            }
        }
        return false;
    }

    /// Whether one before it tells something, with nothing between them but what happened in a word or two.
    private static boolean follows(List<Reading> before, Set<Clause> counted) {
        return before.reversed().stream()
                .dropWhile(reading -> !tells(reading, counted) && passing(reading))
                .findFirst()
                .filter(reading -> tells(reading, counted))
                .isPresent();
    }

    private static boolean passing(Reading reading) {
        return reading.past() && !reading.general() && reading.content().size() < LEADS_AWAY;
    }

    private static boolean tells(Reading reading, Set<Clause> counted) {
        return reading.concrete() && !reading.general() && counted.contains(reading.clause());
    }
}
