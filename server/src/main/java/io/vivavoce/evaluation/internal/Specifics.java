package io.vivavoce.evaluation.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds the details in a clause that someone could check. Immutable, thread-safe.
record Specifics(Lexicon lexicon) {
    /// Marks a specific that is a number.
    static final String NUMBER = "#";

    /// A run of numbers ("two hundred and forty") is one specific.
    Set<String> of(List<Word> words) {
        Set<String> found = new LinkedHashSet<>();
        StringBuilder number = new StringBuilder();
        for (Word word : words) {
            if (isNumber(word)) {
                number.append(word.said()).append(' ');
            } else if (number.isEmpty() || !lexicon.numberJoints().contains(word.said())) {
                flush(number, found);
                if (lexicon.specifics().contains(word.said())) {
                    found.add(word.stem());
                }
            }
        }
        flush(number, found);
        return found;
    }

    boolean isNumber(Word word) {
        return lexicon.isNumber(word.said());
    }

    boolean measured(List<Word> words) {
        return words.stream().anyMatch(this::isNumber);
    }

    /// "from four seconds to 800 milliseconds"
    boolean fromTo(List<Word> words) {
        boolean from = false;
        boolean first = false;
        boolean to = false;
        for (Word word : words) {
            if (word.said().equals(lexicon.range().getFirst())) {
                from = true;
            } else if (first && word.said().equals(lexicon.range().getLast())) {
                to = true;
            } else if (isNumber(word) && to) {
                return true;
            } else if (isNumber(word) && from) {
                first = true;
            }
        }
        return false;
    }

    private static void flush(StringBuilder number, Set<String> found) {
        if (!number.isEmpty()) {
            found.add(NUMBER + number.toString().strip());
            number.setLength(0);
        }
    }
}
