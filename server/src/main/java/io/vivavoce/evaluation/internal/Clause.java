package io.vivavoce.evaluation.internal;

import io.vivavoce.interview.Turn;
import java.util.List;
import java.util.stream.Collectors;

/// The smallest piece of an answer that can say something: one subject, one statement.
///
/// @param start where it begins in the turn's text
/// @param end exclusive
/// @param quoteStart where a quote of it begins: its sentence when that is short, else the clause without its opener
/// @param quoteEnd exclusive
record Clause(Turn turn, int start, int end, int quoteStart, int quoteEnd, List<Word> words) {
    Clause {
        words = List.copyOf(words);
    }

    /// The words with a space before, between and after them, for looking up phrases.
    String line() {
        return words.stream().map(Word::said).collect(Collectors.joining(" ", " ", " "));
    }

    String quote() {
        return turn.text().substring(quoteStart, quoteEnd);
    }

    /// What stands there without names, which have no say; its commas tell where one thing ends and another begins.
    String unnamed() {
        StringBuilder text = new StringBuilder();
        int after = start;
        for (Word word : words) {
            text.append(turn.text(), after, Math.max(after, word.start()));
            text.append(word.said().equals(Mask.MASKED) ? "" : word.said());
            after = word.end();
        }
        return text.append(turn.text(), after, Math.max(after, end)).toString();
    }
}
