package io.vivavoce.voice.internal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a reply into sentences to be spoken one by one. Pure.
final class Sentences {
    /// Shorter ones are spoken together with the next: a voice needs some words to sound right.
    private static final int SHORTEST = 20;

    private Sentences() {}

    static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        var pending = new StringBuilder();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            pending.append(text, start, end);
            if (pending.toString().strip().length() >= SHORTEST) {
                sentences.add(pending.toString().strip());
                pending.setLength(0);
            }
        }
        if (!pending.toString().isBlank()) {
            sentences.add(pending.toString().strip());
        }
        return sentences;
    }
}
