package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report.Flag;
import io.vivavoce.interview.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds words that try to tell the scorer what to do. They are shown to people, take no part in the rating and cost
/// nothing. Immutable.
final class InstructionLikeText {
    private final List<Pattern> patterns;

    InstructionLikeText(Lexicon lexicon) {
        this.patterns = lexicon.instructionLike();
    }

    /// A flag for each such clause, in order.
    List<Flag> flags(List<Clause> clauses) {
        List<Flag> flags = new ArrayList<>();
        clauses.stream()
                .filter(this::in)
                .forEach(c -> flags.add(new Flag(
                        Flag.Kind.INSTRUCTION_LIKE_TEXT,
                        c.turn().sequence(),
                        c.turn().text().substring(c.start(), c.end()))));
        return flags;
    }

    /// Whether such words stand in this clause or reach into it.
    boolean in(Clause clause) {
        Turn turn = clause.turn();
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(turn.text());
            while (matcher.find()) {
                if (matcher.start() < clause.end() && matcher.end() > clause.start()) {
                    return true;
                }
            }
        }
        return false;
    }
}
