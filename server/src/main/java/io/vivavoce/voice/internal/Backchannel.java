package io.vivavoce.voice.internal;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Tells the small words of a listener ("mm-hmm", "yeah", "okay") from the beginning of a turn. Pure.
final class Backchannel {
    private static final Set<String> WORDS = Set.of(
            "mm", "mhm", "hmm", "hm", "uh", "huh", "um", "ah", "oh", "yeah", "yes", "yep", "okay", "ok", "right",
            "sure", "the", "a", "i", "see", "alright", "good", "great", "nice");

    private Backchannel() {}

    /// Whether the words are more than a listener's.
    static boolean isMore(String words) {
        return Stream.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+"))
                .anyMatch(word -> !word.isEmpty() && !WORDS.contains(word));
    }
}
