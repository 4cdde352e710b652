package io.vivavoce.evaluation.internal;

import io.vivavoce.interview.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts turns into clauses: at the marks of a typed answer, and at connective words where a recogniser wrote none.
/// Immutable, thread-safe.
final class Clauses {
    /// A longer sentence is quoted by its clause alone.
    private static final int LONGEST_QUOTED_SENTENCE = 180;

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;…]+[\"'”’)\\]]*(?=\\s|$)|\\R+");

    private final ClauseCut cut;
    private final Lexicon lexicon;
    private final Words words;

    Clauses(Lexicon lexicon, Mask mask) {
        this.lexicon = lexicon;
        this.words = new Words(lexicon, mask);
        this.cut = new ClauseCut(lexicon);
    }

    List<Clause> of(Turn turn) {
        List<Clause> clauses = new ArrayList<>();
        String text = turn.text();
        int start = 0;
        Matcher ends = SENTENCE_END.matcher(text);
        while (ends.find()) {
            if (!abbreviation(text.substring(start, ends.end()))) {
                addSentence(turn, start, ends.end(), clauses);
                start = ends.end();
            }
        }
        addSentence(turn, start, text.length(), clauses);
        return clauses;
    }

    private void addSentence(Turn turn, int start, int end, List<Clause> clauses) {
        List<Word> sentence = words.of(turn.text(), start, end);
        if (sentence.isEmpty()) {
            return;
        }
        int sentenceStart = sentence.getFirst().start();
        int sentenceEnd = trimmedEnd(turn.text(), sentence.getLast().end(), end);
        boolean wholeSentence = sentenceEnd - sentenceStart <= LONGEST_QUOTED_SENTENCE;
        for (List<Word> clause : cut.apply(sentence)) {
            int clauseStart = clause.getFirst().start();
            int clauseEnd = clause.getLast().end();
            clauses.add(new Clause(
                    turn,
                    clauseStart,
                    clauseEnd,
                    wholeSentence ? sentenceStart : withoutOpener(clause),
                    wholeSentence ? sentenceEnd : clauseEnd,
                    clause));
        }
    }

    private int withoutOpener(List<Word> clause) {
        return clause.stream()
                .dropWhile(w -> lexicon.openers().contains(w.said()))
                .findFirst()
                .orElse(clause.getFirst())
                .start();
    }

    private static int trimmedEnd(String text, int lastWord, int end) {
        int trimmed = end;
        while (trimmed > lastWord && Character.isWhitespace(text.charAt(trimmed - 1))) {
            trimmed--;
        }
        return trimmed;
    }

    private boolean abbreviation(String soFar) {
        int space = soFar.lastIndexOf(' ');
        return lexicon.abbreviations().contains(soFar.substring(space + 1).toLowerCase(Locale.ROOT));
    }
}
