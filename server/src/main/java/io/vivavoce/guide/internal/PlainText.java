package io.vivavoce.guide.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Texts as they are kept: nothing invisible, no runs of blanks. Cleaning twice changes nothing.
final class PlainText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private PlainText() {}

    /// On one line; empty for null.
    static String line(@Nullable String raw) {
        return raw == null ? "" : visible(raw).replaceAll(" {2,}", " ").strip();
    }

    /// With its line ends; empty for null.
    static String paragraphs(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        return raw.lines()
                .map(PlainText::line)
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /// One line each; none for null.
    static List<String> lines(@Nullable List<String> raw) {
        return raw == null ? List.of() : raw.stream().map(PlainText::line).toList();
    }

    private static String visible(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        raw.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                text.append(' ');
            } else if (isVisible(c)) {
                text.appendCodePoint(c);
            }
        });
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /// Joiners stay: they spell words in Hindi and Persian.
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
            default -> true;
        };
    }
}
