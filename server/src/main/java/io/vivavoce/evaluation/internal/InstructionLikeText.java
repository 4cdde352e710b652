package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report.Flag;
import io.vivavoce.interview.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds words that try to tell the scorer what to do. They are shown to people, take no part in the rating and cost
/// nothing. Immutable.
final class InstructionLikeText {
    private final Map<Integer, List<Place>> places = new TreeMap<>();

    InstructionLikeText(Lexicon lexicon, List<Turn> turns) {
        for (Turn turn : turns) {
            if (turn.byCandidate()) {
                places.put(turn.sequence(), places(lexicon.instructions(), turn.text()));
            }
        }
    }

    private record Place(int start, int end) {}

    /// A flag for each such clause, in order.
    List<Flag> flags(List<Clause> clauses) {
        return clauses.stream()
                .filter(this::in)
                .map(c -> new Flag(
                        Flag.Kind.INSTRUCTION_LIKE_TEXT,
                        c.turn().sequence(),
                        c.turn().text().substring(c.start(), c.end())))
                .toList();
    }

    /// Whether such words stand in this clause or reach into it.
    boolean in(Clause clause) {
        return places.getOrDefault(clause.turn().sequence(), List.of()).stream()
                .anyMatch(p -> p.start() < clause.end() && p.end() > clause.start());
    }

    private static List<Place> places(List<Pattern> patterns, String text) {
        List<Place> found = new ArrayList<>();
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                found.add(new Place(matcher.start(), matcher.end()));
            }
        }
        return found;
    }
}
