package io.vivavoce.resume.internal;

import java.util.regex.Pattern;

/// Counts words: what stands between blanks and holds a letter or a digit.
final class Words {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Words() {}

    static int count(String text) {
        return (int) BLANKS.splitAsStream(text)
                .filter(piece -> piece.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }
}
