package io.vivavoce.evaluation.internal.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The typeface of one document: embedded, as far as it is used. One thread.
final class PdfFonts {
    /// In the place of what the typeface does not have.
    static final String MISSING = "\uFFFD";

    private final PDFont regular;
    private final PDFont bold;
    private final Map<PDFont, Map<Integer, Boolean>> known = new HashMap<>();
    private boolean incomplete;

    PdfFonts(PDDocument document) throws IOException {
        regular = load(document, "DejaVuSans.ttf");
        bold = load(document, "DejaVuSans-Bold.ttf");
    }

    private static PDFont load(PDDocument document, String name) throws IOException {
        try (InputStream stream = PdfFonts.class.getResourceAsStream("/evaluation/export/" + name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return PDType0Font.load(document, stream, true);
        }
    }

    PDFont of(boolean heavy) {
        return heavy ? bold : regular;
    }

    /// Whether something was asked for that the typeface does not have.
    boolean incomplete() {
        return incomplete;
    }

    /// Breaks text into lines that fit; a word that is too long is broken as well.
    List<String> lines(String text, PDFont font, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : printable(text, font).split(" ")) {
            if (!line.isEmpty() && width(line + " " + word, font, size) <= width) {
                line.append(' ').append(word);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(lastPiece(word, font, size, width, lines));
        }
        lines.add(line.toString());
        return lines;
    }

    private static String lastPiece(String word, PDFont font, float size, float width, List<String> lines)
            throws IOException {
        String left = word;
        while (width(left, font, size) > width) {
            int end = left.offsetByCodePoints(0, 1);
            while (end < left.length()
                    && width(left.substring(0, left.offsetByCodePoints(end, 1)), font, size) <= width) {
                end = left.offsetByCodePoints(end, 1);
            }
            lines.add(left.substring(0, end));
            left = left.substring(end);
        }
        return left;
    }

    private static float width(String text, PDFont font, float size) throws IOException {
        return font.getStringWidth(text) * size / 1000;
    }

    private String printable(String text, PDFont font) {
        StringBuilder printable = new StringBuilder();
        text.strip().codePoints().forEach(code -> {
            if (Character.isWhitespace(code) || Character.isSpaceChar(code)) {
                if (!printable.isEmpty() && printable.charAt(printable.length() - 1) != ' ') {
                    printable.append(' ');
                }
            } else if (has(font, code)) {
                printable.appendCodePoint(code);
            } else if (Character.getType(code) != Character.FORMAT && !Character.isISOControl(code)) {
                incomplete = true;
                printable.append(MISSING);
            }
        });
        return printable.toString();
    }

    private boolean has(PDFont font, int code) {
        if (Character.isISOControl(code) || Character.getType(code) == Character.FORMAT) {
            return false;
        }
        return known.computeIfAbsent(font, _ -> new HashMap<>()).computeIfAbsent(code, asked -> {
            try {
                font.encode(Character.toString(asked));
                return true;
            } catch (IllegalArgumentException | IOException e) {
                return false;
            }
        });
    }
}
