package io.vivavoce.interview.internal;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Takes out of a model's note what is not put down: protected matters, and what reads like an instruction or a score.
final class Notes {
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?;])\\s+|[\\r\\n]+");
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{C}");

    private Notes() {}

    /// @param most characters that are kept
    static String keepable(String note, int most) {
        String kept = Arrays.stream(SENTENCES.split(note))
                .map(sentence -> UNPRINTABLE.matcher(sentence).replaceAll(" ").strip())
                .filter(sentence -> !sentence.isEmpty() && isKeepable(Plain.of(sentence)))
                .collect(Collectors.joining(" "));
        return kept.length() <= most ? kept : kept.substring(0, most).strip();
    }

    private static boolean isKeepable(Plain sentence) {
        return !WordingRules.isProtected(sentence) && !WordingRules.instructs(sentence);
    }
}
