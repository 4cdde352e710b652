package io.vivavoce.interview.internal;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words as a recogniser without punctuation writes them: lower case, no apostrophes, one space between words.
///
/// @param text the words, joined by single spaces
record Plain(String text) {
    private static final Pattern APOSTROPHE = Pattern.compile("['’`]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}%]+");

    static Plain of(String words) {
        String joined = APOSTROPHE.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("");
        return new Plain(BETWEEN_WORDS.matcher(joined).replaceAll(" ").strip());
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
