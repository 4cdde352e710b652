package io.vivavoce.evaluation.internal;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The levels that the runs over one and the same evidence chose. Immutable.
///
/// @param chosen in the order of the runs, those without a level included
record Levels(List<ChosenLevel> chosen) {
    Levels {
        chosen = List.copyOf(chosen);
    }

    List<Integer> given() {
        return chosen.stream().map(ChosenLevel::level).filter(Objects::nonNull).toList();
    }

    int withheld() {
        return chosen.size() - given().size();
    }

    /// Whether more runs chose a level than did not.
    boolean mostlyGiven() {
        return given().size() > withheld();
    }

    @Nullable
    Integer spread() {
        List<Integer> given = given().stream().sorted().toList();
        return given.isEmpty() ? null : given.getLast() - given.getFirst();
    }

    /// The lower one of two in the middle.
    int median() {
        List<Integer> given = given().stream().sorted().toList();
        return given.get((given.size() - 1) / 2);
    }

    /// The first run that came to a level.
    ChosenLevel first(int level) {
        return chosen.stream()
                .filter(one -> Objects.equals(one.level(), level))
                .findFirst()
                .orElseThrow();
    }
}
