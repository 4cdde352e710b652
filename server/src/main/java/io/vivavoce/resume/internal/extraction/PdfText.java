package io.vivavoce.resume.internal.extraction;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;

/// The text of a PDF, page by page until there is enough.
final class PdfText {
    private PdfText() {}

    static void read(byte[] file, int maxPages, BoundedText text) throws IOException, UnreadableFile {
        FontMappers.set(new OneFont());
        try (PDDocument document = Loader.loadPDF(file)) {
            text.markPages(document.getNumberOfPages());
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(maxPages);
            stripper.setSuppressDuplicateOverlappingText(true);
            stripper.writeText(document, text);
            if (document.getNumberOfPages() > maxPages) {
                text.markShortened();
            }
        } catch (InvalidPasswordException e) {
            throw new UnreadableFile(Outcome.ENCRYPTED);
        }
    }
}
