package io.vivavoce.evaluation.internal;

import java.util.List;

/// Tells it of a language that is said word by word in English: by what it means then, and a little by its own words.
/// Thread-safe if its parts are.
record GlossedTalk(Elsewhere byMeaning, Elsewhere byWords) implements Elsewhere {
    /// So much less it leans than what is said in English.
    private static final double LESS = 0.3;

    private static final double WORDS = 0.2;

    @Override
    public double alone(List<String> words) {
        return byMeaning.alone(words) + LESS + WORDS * byWords.alone(words);
    }
}
