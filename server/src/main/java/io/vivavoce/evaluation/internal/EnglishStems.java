package io.vivavoce.evaluation.internal;

/// Brings inflected English words together ("migrated", "migration", "migrate"). Crude on purpose: both sides of every
/// comparison go through it, so only consistency matters.
final class EnglishStems {
    private static final int SHORTEST = 3;

    private EnglishStems() {}

    /// @param word lower case
    static String of(String word) {
        String stem = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        stem = withoutPlural(stem);
        stem = withoutEnding(stem, "ing");
        stem = withoutEnding(stem, "ed");
        stem = withoutEnding(stem, "ly");
        if (stem.length() > 5 && (stem.endsWith("tion") || stem.endsWith("sion"))) {
            stem = stem.substring(0, stem.length() - 3);
        }
        while (stem.length() > SHORTEST && stem.endsWith("e")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        if (stem.length() > SHORTEST && stem.endsWith("y")) {
            stem = stem.substring(0, stem.length() - 1) + "i";
        }
        return stem;
    }

    private static String withoutPlural(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.length() > 4
                && (word.endsWith("sses") || word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes"))) {
            return word.substring(0, word.length() - 2);
        }
        boolean plural = word.length() > SHORTEST
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    private static String withoutEnding(String word, String ending) {
        int length = word.length() - ending.length();
        if (!word.endsWith(ending) || length < SHORTEST || !hasVowel(word, length)) {
            return word;
        }
        if (ending.equals("ed") && word.charAt(length - 1) == 'i') {
            return word.substring(0, length - 1) + "y";
        }
        boolean doubled =
                word.charAt(length - 1) == word.charAt(length - 2) && "bdgmnprt".indexOf(word.charAt(length - 1)) >= 0;
        return word.substring(0, doubled ? length - 1 : length);
    }

    private static boolean hasVowel(String word, int length) {
        return word.substring(0, length).chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
    }
}
