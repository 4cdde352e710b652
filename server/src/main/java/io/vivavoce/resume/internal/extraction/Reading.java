package io.vivavoce.resume.internal.extraction;

import io.vivavoce.resume.TextCleaner;
import java.io.IOException;

/// Reads one file in this process. Whatever a file makes the parsers throw becomes an [Outcome].
final class Reading {
    /// Cleaning takes some of it away again.
    private static final int SPARE = 2;

    private Reading() {}

    static Extraction read(byte[] file, int maxPages, int maxCharacters) {
        BoundedText text = new BoundedText(maxCharacters * SPARE);
        try {
            FileKind kind = FileKind.of(file).orElseThrow(() -> new UnreadableFile(Outcome.UNSUPPORTED));
            fill(text, kind, file, maxPages);
            return finish(text, maxCharacters);
        } catch (UnreadableFile e) {
            return Extraction.failed(e.outcome());
        } catch (StackOverflowError | OutOfMemoryError e) {
            return Extraction.failed(Outcome.TOO_COMPLEX);
        } catch (IOException | RuntimeException e) {
            return Extraction.failed(isBomb(e) ? Outcome.TOO_COMPLEX : Outcome.DAMAGED);
        }
    }

    private static void fill(BoundedText text, FileKind kind, byte[] file, int maxPages)
            throws IOException, UnreadableFile {
        try {
            switch (kind) {
                case PDF -> PdfText.read(file, maxPages, text);
                case WORD -> WordText.read(file, text);
                case LEGACY_WORD -> WordText.readLegacy(file, text);
                case TEXT -> text.write(PlainText.read(file));
            }
        } catch (BoundedText.Full enough) {
            text.markShortened();
        }
    }

    private static Extraction finish(BoundedText text, int maxCharacters) {
        String clean = TextCleaner.clean(text.toString());
        String shortened = TextCleaner.shorten(clean, maxCharacters);
        if (shortened.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Extraction.failed(Outcome.NO_TEXT);
        }
        boolean whole = !text.shortened() && shortened.length() == clean.length();
        return new Extraction(whole ? Outcome.READ : Outcome.SHORTENED, shortened, text.pages());
    }

    /// The archive reader has no exception of its own for what goes beyond the limits set on it.
    private static boolean isBomb(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage());
            if (message.contains("Zip bomb") || message.contains("exceeds the max")) {
                return true;
            }
        }
        return false;
    }
}
