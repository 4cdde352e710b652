package io.vivavoce.evaluation.internal;

import java.util.List;

/// Tells words of a trade that are only strung together from accounts: "I used root cause analysis, escalation paths,
/// service levels and handover protocols". Its verb says no more than that they were there. Immutable, thread-safe.
record Strung(Lexicon lexicon) {
    /// So many words of content without a small one between them are no sentence any more.
    private static final int MANY = 5;

    /// Small words between the verb and the first of them: "worked with the".
    private static final int BETWEEN = 2;

    /// Whether it is nothing else. A number, a name or a time in it makes it more.
    boolean is(Reading reading) {
        List<Word> words = reading.clause().words();
        if (!reading.specifics().isEmpty()) {
            return false;
        }
        for (int at = 0; at < words.size(); at++) {
            if (lexicon.using().contains(words.get(at).said()) && strung(words, at) >= MANY) {
                return true;
            }
        }
        return lexicon.using().contains(words.getLast().said()) && strung(words.reversed(), 0) >= MANY;
    }

    /// How many words of content follow one another behind a verb.
    private int strung(List<Word> words, int verb) {
        int from = verb + 1;
        while (from < words.size() && from <= verb + BETWEEN && !lexicon.isContent(words.get(from))) {
            from++;
        }
        int many = 0;
        for (Word word : words.subList(Math.min(from, words.size()), words.size())) {
            if (lexicon.isContent(word)) {
                many++;
            } else if (!lexicon.stringing().contains(word.said())) {
                return many;
            }
        }
        return many;
    }
}
