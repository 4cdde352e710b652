package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.Lexicon.Phrases;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads clauses by the lexicon's rules. Immutable, thread-safe.
final class Reader {
    /// Marks a specific that is a number.
    static final String NUMBER = "#";

    /// Sentences have small words; bare lists of keywords do not.
    private static final double FEWEST_SMALL_WORDS = 0.2;

    private static final int SHORTEST_SENTENCE = 4;
    private static final int SHORTEST_BRIEF = 3;
    private static final double MOST_COMMAS = 0.25;

    private final Lexicon lexicon;
    private final Actions actions;

    Reader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.actions = lexicon.grammar().actions(lexicon);
    }

    Reading read(Clause clause) {
        String line = clause.line();
        Set<String> specifics = specifics(clause.words());
        Actions.Found found = actions.in(clause.words());
        boolean habitual = lexicon.has(Phrases.HABITUAL, line);
        boolean past = found.past()
                || clause.words().stream().anyMatch(w -> lexicon.pastHelpers().contains(w.said()));
        Set<String> thin = new LinkedHashSet<>(found.thin());
        if (habitual) {
            thin.addAll(found.strong());
        }
        Set<String> content = clause.words().stream()
                .filter(lexicon::isContent)
                .map(Word::stem)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean firm = lexicon.has(Phrases.FIRM_RESULT, line);
        boolean changed = past
                && clause.words().stream().anyMatch(w -> lexicon.resultWords().contains(w.said()));
        boolean moved = past && fromTo(clause.words());
        boolean result = firm || changed || moved || lexicon.has(Phrases.RESULT, line);
        boolean background = found.strong().isEmpty()
                && !result
                && !lexicon.has(Phrases.TASK, line)
                && !reason(line)
                && (Background.tells(lexicon, line) || lexicon.has(Phrases.PRIVATE, line));
        return new Reading(
                clause,
                content,
                habitual ? Set.of() : found.strong(),
                thin,
                found.shared(),
                past,
                specifics,
                sentence(clause, found.verb()) && !background && !saysNothing(line, past),
                past && lexicon.has(Phrases.SITUATION, line),
                lexicon.has(Phrases.TASK, line),
                result,
                result && (firm || measured(clause.words())),
                reason(line),
                lexicon.has(Phrases.TRADE_OFF, line),
                lexicon.has(Phrases.REFLECTION, line),
                lexicon.has(Phrases.EXPLAINS, line));
    }

    /// Sayings, and what its speaker does not stand by.
    private boolean saysNothing(String line, boolean past) {
        return lexicon.has(Phrases.EMPTY_TALK, line) || (past && lexicon.has(Phrases.UNSURE, line));
    }

    /// A subject, a verb and small words or numbers between the large ones; not a list with commas. Who says little may
    /// leave out the subject.
    private boolean sentence(Clause clause, boolean verb) {
        List<Word> words = clause.words();
        boolean elided = actions.elided(words);
        long small = words.stream()
                .filter(w -> lexicon.function().contains(w.said()) || (elided && isNumber(w)))
                .count();
        boolean subject = elided
                || words.stream()
                        .anyMatch(w -> lexicon.determiners().contains(w.said())
                                || lexicon.subjects().contains(w.said()));
        String text = clause.turn().text().substring(clause.start(), clause.end());
        long commas = text.chars().filter(c -> c == ',').count();
        return words.size() >= (elided ? SHORTEST_BRIEF : SHORTEST_SENTENCE)
                && verb
                && subject
                && small >= words.size() * FEWEST_SMALL_WORDS
                && commas < words.size() * MOST_COMMAS;
    }

    /// A reason names something: "because that is who I am" does not.
    private boolean reason(String line) {
        int end = lexicon.endOf(Phrases.REASON, line);
        if (end < 0) {
            return false;
        }
        String named = " " + line.substring(end);
        return !lexicon.contentStems(named).isEmpty()
                || lexicon.amounts().stream().anyMatch(named::contains);
    }

    /// "from four seconds to 800 milliseconds"
    private boolean fromTo(List<Word> words) {
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

    private boolean measured(List<Word> words) {
        return words.stream().anyMatch(this::isNumber);
    }

    private boolean isNumber(Word word) {
        return lexicon.isNumber(word.said());
    }

    /// A run of numbers ("two hundred and forty") is one specific.
    private Set<String> specifics(List<Word> words) {
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

    private static void flush(StringBuilder number, Set<String> found) {
        if (!number.isEmpty()) {
            found.add(NUMBER + number.toString().strip());
            number.setLength(0);
        }
    }
}
