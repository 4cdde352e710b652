package io.vivavoce.resume;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes text that people can read and that hides nothing: no control or invisible characters, no ligatures, no words
/// cut by a line's end, no runs of blanks. For résumés and whatever else people paste. Linear in the length of the
/// text.
public final class TextCleaner {
    private static final Map<Integer, String> REPLACED = Map.ofEntries(
            Map.entry(0xFB00, "ff"),
            Map.entry(0xFB01, "fi"),
            Map.entry(0xFB02, "fl"),
            Map.entry(0xFB03, "ffi"),
            Map.entry(0xFB04, "ffl"),
            Map.entry(0xFB05, "st"),
            Map.entry(0xFB06, "st"),
            Map.entry(0xF0A7, "•"),
            Map.entry(0xF0B7, "•"),
            Map.entry((int) '\t', " "),
            Map.entry((int) '\f', "\n"),
            Map.entry(0x0B, "\n"),
            Map.entry(0x85, "\n"),
            Map.entry(0x2028, "\n"),
            Map.entry(0x2029, "\n"));
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final Pattern BLANKS = Pattern.compile(" {2,}");
    private static final Pattern EDGE_BLANKS = Pattern.compile(" ?\\n ?");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");
    private static final Pattern CUT_WORD = Pattern.compile("(?<=\\p{Ll})[-\u2010]\\n(?=\\p{Ll})");
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private TextCleaner() {}

    /// The same on one line.
    public static String cleanLine(String raw) {
        return clean(raw).replaceAll("\\s+", " ");
    }

    public static String clean(String raw) {
        String text = LINE_END.matcher(raw).replaceAll("\n");
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(visible, c));
        text = Normalizer.normalize(visible, Normalizer.Form.NFC);
        text = BLANKS.matcher(text).replaceAll(" ");
        text = EDGE_BLANKS.matcher(text).replaceAll("\n");
        text = CUT_WORD.matcher(text).replaceAll("");
        return EMPTY_LINES
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement("\n\n"))
                .strip();
    }

    /// The beginning of a text, ending with a whole word where there is one.
    public static String shorten(String text, int maxCharacters) {
        if (text.length() <= maxCharacters) {
            return text;
        }
        int end = maxCharacters;
        while (end > 0 && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        if (end == 0) {
            end = Character.isHighSurrogate(text.charAt(maxCharacters - 1)) ? maxCharacters - 1 : maxCharacters;
        }
        return text.substring(0, end).stripTrailing();
    }

    private static void append(StringBuilder text, int c) {
        String replaced = REPLACED.get(c);
        if (replaced != null) {
            text.append(replaced);
        } else if (Character.getType(c) == Character.SPACE_SEPARATOR) {
            text.append(' ');
        } else if (c == '\n' || isVisible(c)) {
            text.appendCodePoint(c);
        }
    }

    /// Joiners stay: they spell words in Hindi and Persian.
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
            default -> c != '\uFFFD';
        };
    }
}
