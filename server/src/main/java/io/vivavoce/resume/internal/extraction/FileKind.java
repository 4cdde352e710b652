package io.vivavoce.resume.internal.extraction;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// What a file is by its first bytes; its name is not asked.
public enum FileKind {
    PDF("pdf"),
    /// Word since 2007: a zip archive of XML.
    WORD("docx"),
    /// Word before 2007: a compound file.
    LEGACY_WORD("doc"),
    TEXT("txt");

    private static final int PDF_HEADER_WITHIN = 1024;
    private static final int SAMPLE = 8192;

    private final String extension;

    FileKind(String extension) {
        this.extension = extension;
    }

    public String extension() {
        return extension;
    }

    /// The kind to try reading it as, empty when it is none of ours.
    public static Optional<FileKind> of(byte[] file) {
        String head = new String(file, 0, Math.min(file.length, PDF_HEADER_WITHIN), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return Optional.of(PDF);
        }
        if (head.startsWith("PK\3\4")) {
            return Optional.of(WORD);
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return Optional.of(LEGACY_WORD);
        }
        return isMarkup(head) || !PlainText.looksLikeText(file, SAMPLE) ? Optional.empty() : Optional.of(TEXT);
    }

    private static boolean isMarkup(String head) {
        String start = head.stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("{\\rtf")
                || start.startsWith("<!doctype")
                || start.startsWith("<html")
                || start.startsWith("<?xml")
                || start.startsWith("%!ps");
    }
}
