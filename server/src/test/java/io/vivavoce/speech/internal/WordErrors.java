package io.vivavoce.speech.internal;

import java.util.Locale;

/// Words wrong, missing or too many, against the words that were said (Levenshtein distance of words).
final class WordErrors {
    private int errors;
    private int words;

    void add(String said, String understood) {
        String[] expected = words(said);
        String[] actual = words(understood);
        int[] row = new int[actual.length + 1];
        for (int j = 0; j <= actual.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= expected.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= actual.length; j++) {
                int substitution = diagonal + (expected[i - 1].equals(actual[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        errors += row[actual.length];
        words += expected.length;
    }

    private static String[] words(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z' ]", " ").trim();
        return plain.isEmpty() ? new String[0] : plain.split("\\s+");
    }

    double rate() {
        return errors / (double) words;
    }

    @Override
    public String toString() {
        return "%.1f %% (%d of %d words)".formatted(100 * rate(), errors, words);
    }
}
