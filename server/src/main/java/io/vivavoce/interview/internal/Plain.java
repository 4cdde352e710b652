package io.vivavoce.interview.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Words as a recogniser without punctuation writes them: lower case, no apostrophes, one space between words.
///
/// @param text the words, joined by single spaces
record Plain(String text) {
    private static final Pattern APOSTROPHE = Pattern.compile("['’`]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}%]+");

    static Plain of(String words) {
        return of(words, Map.of());
    }

    /// @param spellings letters that are written in two ways, each with the one that is read
    static Plain of(String words, Map<String, String> spellings) {
        String joined = APOSTROPHE.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("");
        return new Plain(
                BETWEEN_WORDS.matcher(spelt(joined, spellings)).replaceAll(" ").strip());
    }

    /// One spelling for letters that are written in two ways.
    static String spelt(String text, Map<String, String> spellings) {
        String spelt = text;
        for (Map.Entry<String, String> spelling : spellings.entrySet()) {
            spelt = spelt.replace(spelling.getKey(), spelling.getValue());
        }
        return spelt;
    }

    List<String> words() {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    int size() {
        return words().size();
    }

    boolean has(Pattern pattern) {
        return pattern.matcher(text).find();
    }

    int count(Pattern pattern) {
        return (int) pattern.matcher(text).results().count();
    }

    /// What is left when everything the pattern matches is taken out.
    Plain without(Pattern pattern) {
        return of(pattern.matcher(text).replaceAll(" "));
    }
}
