package io.vivavoce.speech.internal.voices;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Prepares written text for a voice that reads by itself: no control characters, no mark-up. Pure.
final class SpeakableText {
    private static final Pattern MARK_UP = Pattern.compile("</?[A-Za-z][^<>]{0,80}>|[*_`#~|\\\\]+");
    private static final Pattern UNSPOKEN = Pattern.compile("[\\s\\p{Cntrl}]+");

    private SpeakableText() {}

    /// Empty when nothing is left to say.
    static String of(String written) {
        String plain = MARK_UP.matcher(written).replaceAll(" ");
        plain = UNSPOKEN.matcher(plain).replaceAll(" ").strip();
        return plain.codePoints().anyMatch(Character::isLetterOrDigit) ? plain : "";
    }

    /// The text in parts of so many characters at most, cut where a speaker would breathe: after a sentence, else after
    /// a clause, else between words. None when there is nothing to say.
    static List<String> parts(String written, int longest) {
        List<String> parts = new ArrayList<>();
        String rest = of(written);
        while (rest.length() > longest) {
            int cut = cut(rest, longest);
            parts.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    private static int cut(String text, int longest) {
        int least = longest / 3;
        for (String breath : List.of(". ", "? ", "! ", "; ", ": ", ", ", " ")) {
            int at = text.lastIndexOf(breath, longest - breath.length());
            if (at >= least) {
                return at + breath.length();
            }
        }
        return Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    }
}
