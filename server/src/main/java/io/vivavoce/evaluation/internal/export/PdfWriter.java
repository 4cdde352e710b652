package io.vivavoce.evaluation.internal.export;

import io.vivavoce.evaluation.internal.export.Block.Quote;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/// A document as PDF: A4, tagged, with its typeface inside and its pages numbered. Used once, by one thread.
final class PdfWriter implements AutoCloseable {
    private static final PDRectangle PAPER = PDRectangle.A4;
    private static final float SIDE = 62;
    private static final float TOP = 60;
    private static final float BOTTOM = 64;
    private static final float FOOTER = 36;
    private static final float LEADING = 1.42f;
    private static final Color INK = new Color(0x1c, 0x1f, 0x26);
    private static final Color SOFT = new Color(0x55, 0x5b, 0x66);
    private static final Color RULE = new Color(0xc4, 0xc9, 0xd2);

    private final PDDocument document = new PDDocument();
    private final ExportWords words;
    private final PdfFonts fonts;
    private final PdfTags tags;
    private @Nullable PDPageContentStream content;
    private PDPage page = new PDPage(PAPER);
    private float y;

    /// How a block looks.
    ///
    /// @param before space above
    /// @param keep lines that must follow on the same page
    /// @param ruled whether a rule stands beside it
    private record Look(
            String type,
            boolean heavy,
            float size,
            Color colour,
            float indent,
            float before,
            int keep,
            boolean ruled) {}

    private static final Look TITLE = new Look(StandardStructureTypes.H1, true, 19, INK, 0, 0, 2, false);
    private static final Look HEADING = new Look(StandardStructureTypes.H2, true, 13.5f, INK, 0, 18, 3, false);
    private static final Look LESS = new Look(StandardStructureTypes.H3, true, 10.5f, INK, 0, 11, 3, false);
    private static final Look TEXT = new Look(StandardStructureTypes.P, false, 9.5f, INK, 0, 4, 0, false);
    private static final Look ITEM = new Look(StandardStructureTypes.P, false, 9.5f, INK, 12, 4, 0, false);
    private static final Look QUOTE = new Look(StandardStructureTypes.BLOCK_QUOTE, false, 9.5f, INK, 14, 7, 1, true);
    private static final Look WHERE = new Look(StandardStructureTypes.P, false, 8, SOFT, 14, 0, 0, true);
    private static final Look NOTE = new Look(StandardStructureTypes.P, false, 8, SOFT, 0, 12, 0, false);

    private PdfWriter(ExportWords words) throws IOException {
        this.words = words;
        this.fonts = new PdfFonts(document);
        this.tags = new PdfTags(document);
    }

    static byte[] write(List<Block> blocks, String title, ExportWords words) {
        try (var writer = new PdfWriter(words)) {
            writer.describe(title);
            writer.open();
            for (Block block : blocks) {
                writer.add(block);
            }
            if (writer.fonts.incomplete()) {
                writer.text(NOTE, words.of("missing"));
            }
            return writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void describe(String title) {
        document.setVersion(1.7f);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Viva Voce");
        document.getDocumentCatalog().setLanguage(words.locale().toLanguageTag());
        var preferences = new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    private void add(Block block) throws IOException {
        switch (block) {
            case Block.Title title -> text(TITLE, title.text());
            case Block.Heading heading -> text(heading.level() == 1 ? HEADING : LESS, heading.text());
            case Block.Paragraph paragraph -> text(TEXT, paragraph.text());
            case Block.Fact fact -> text(TEXT, fact.name() + ": " + fact.value());
            case Block.Item item -> text(ITEM, "• " + item.text());
            case Quote quote -> {
                text(QUOTE, "“" + quote.text() + "”");
                text(WHERE, quote.where());
            }
        }
    }

    private void text(Look look, String text) throws IOException {
        PDFont font = fonts.of(look.heavy());
        float line = look.size() * LEADING;
        float width = PAPER.getWidth() - 2 * SIDE - look.indent();
        List<String> lines = fonts.lines(text, font, look.size(), width);
        if (y - look.before() - line * (Math.min(2, lines.size()) + look.keep()) < BOTTOM) {
            open();
        } else if (y < PAPER.getHeight() - TOP) {
            y -= look.before();
        }
        PDStructureElement element = tags.part(look.type());
        for (int at = 0; at < lines.size(); ) {
            if (y - line < BOTTOM) {
                open();
            }
            int fits = Math.max(1, Math.min(lines.size() - at, (int) ((y - BOTTOM) / line)));
            piece(look, element, font, line, lines.subList(at, at + fits));
            at += fits;
        }
    }

    /// What of a block stands on one page.
    private void piece(Look look, PDStructureElement element, PDFont font, float line, List<String> lines)
            throws IOException {
        PDPageContentStream out = out();
        float top = y;
        out.beginMarkedContent(COSName.getPDFName(look.type()), tags.piece(element, page));
        out.beginText();
        out.setFont(font, look.size());
        out.setNonStrokingColor(look.colour());
        out.setLeading(line);
        out.newLineAtOffset(SIDE + look.indent(), y - look.size());
        for (String words : lines) {
            out.showText(words);
            out.newLine();
        }
        out.endText();
        out.endMarkedContent();
        y -= line * lines.size();
        if (look.ruled()) {
            out.beginMarkedContent(COSName.ARTIFACT);
            out.setNonStrokingColor(RULE);
            out.addRect(SIDE + 2, y, 2, top - y);
            out.fill();
            out.endMarkedContent();
        }
    }

    private PDPageContentStream out() {
        if (content == null) {
            throw new IllegalStateException("no page is open");
        }
        return content;
    }

    private void open() throws IOException {
        if (content != null) {
            content.close();
        }
        page = new PDPage(PAPER);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        y = PAPER.getHeight() - TOP;
    }

    private byte[] finish() throws IOException {
        out().close();
        content = null;
        tags.finish();
        int count = document.getNumberOfPages();
        for (int i = 0; i < count; i++) {
            number(document.getPage(i), words.of("page", i + 1, count));
        }
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private void number(PDPage numbered, String text) throws IOException {
        PDFont font = fonts.of(false);
        try (var out = new PDPageContentStream(document, numbered, AppendMode.APPEND, true, true)) {
            out.beginMarkedContent(COSName.ARTIFACT);
            out.beginText();
            out.setFont(font, 8);
            out.setNonStrokingColor(SOFT);
            out.newLineAtOffset(PAPER.getWidth() - SIDE - font.getStringWidth(text) * 8 / 1000, FOOTER);
            out.showText(text);
            out.endText();
            out.endMarkedContent();
        }
    }

    @Override
    public void close() throws IOException {
        if (content != null) {
            content.close();
        }
        document.close();
    }
}
