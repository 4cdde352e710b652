package io.vivavoce.resume.internal.extraction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Files as people and attackers send them, made when they are needed.
public final class Documents {
    private static final String WORD_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String MACRO_TYPE = "application/vnd.ms-word.document.macroEnabled.main+xml";

    private Documents() {}

    /// A PDF with one line of text on each page.
    public static byte[] pdf(List<String> pages) {
        return document(document -> {
            for (String line : pages) {
                write(document, line);
            }
        });
    }

    /// The same with nothing compressed.
    public static byte[] plainPdf(List<String> pages) {
        return document(
                document -> {
                    for (String line : pages) {
                        write(document, line);
                    }
                },
                CompressParameters.NO_COMPRESSION);
    }

    public static byte[] encryptedPdf(String line) {
        return document(document -> {
            write(document, line);
            document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
        });
    }

    public static byte[] pdfOfAPicture() {
        return document(document -> {
            PDPage page = new PDPage();
            document.addPage(page);
            var image =
                    LosslessFactory.createFromImage(document, new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB));
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 20, 20);
            }
        });
    }

    /// A Word document with one paragraph for each line.
    public static byte[] docx(List<String> lines) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            lines.forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] docm(String line) {
        return rewritten(docx(List.of(line)), "[Content_Types].xml", xml -> xml.replace(WORD_TYPE, MACRO_TYPE));
    }

    /// A document with macros that says it has none.
    public static byte[] docxWithHiddenMacros(String line) {
        return rewritten(
                docx(List.of(line)),
                "[Content_Types].xml",
                xml -> xml.replaceFirst(
                        "<Override", "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/><Override"),
                Map.of("word/vbaProject.bin", "Sub AutoOpen()"));
    }

    /// A document whose XML asks for a file of the server.
    public static byte[] docxWithExternalEntity(String file) {
        return rewritten(
                docx(List.of("PLACE")),
                "word/document.xml",
                xml -> "<?xml version=\"1.0\"?>"
                        + "<!DOCTYPE d [<!ENTITY stolen SYSTEM \"file://" + file + "\">]>"
                        + xml.substring(xml.indexOf("?>") + 2).replace("PLACE", "&stolen;"));
    }

    /// A document whose XML doubles an entity forty times.
    public static byte[] docxWithEntityBomb() {
        StringBuilder entities = new StringBuilder("<!ENTITY e0 \"ha\">");
        for (int i = 1; i <= 40; i++) {
            entities.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
        }
        return rewritten(
                docx(List.of("PLACE")),
                "word/document.xml",
                xml -> "<?xml version=\"1.0\"?>"
                        + "<!DOCTYPE d [" + entities + "]>"
                        + xml.substring(xml.indexOf("?>") + 2).replace("PLACE", "&e40;"));
    }

    /// A small file that unpacks to `megabytes`.
    public static byte[] docxBomb(int megabytes) {
        String blanks = " ".repeat(megabytes << 20);
        return rewritten(docx(List.of("PLACE")), "word/document.xml", xml -> xml.replace("PLACE", "x" + blanks + "x"));
    }

    /// A document with tables within tables, as deep as it is told.
    public static byte[] docxNested(int depth) {
        String open = "<w:tbl><w:tr><w:tc>".repeat(depth);
        String close = "</w:tc></w:tr></w:tbl>".repeat(depth);
        return rewritten(
                docx(List.of("PLACE")),
                "word/document.xml",
                xml -> xml.replace("<w:body>", "<w:body>" + open + "<w:p/>" + close));
    }

    public static byte[] zip(Map<String, String> entries) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        entries.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return packed(files);
    }

    private static byte[] rewritten(byte[] archive, String name, UnaryOperator<String> change) {
        return rewritten(archive, name, change, Map.of());
    }

    private static byte[] rewritten(
            byte[] archive, String name, UnaryOperator<String> change, Map<String, String> added) {
        Map<String, byte[]> entries = entries(archive);
        String before = new String(Objects.requireNonNull(entries.get(name), name), StandardCharsets.UTF_8);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalStateException("nothing was changed in " + name);
        }
        entries.put(name, after.getBytes(StandardCharsets.UTF_8));
        added.forEach((file, text) -> entries.put(file, text.getBytes(StandardCharsets.UTF_8)));
        return packed(entries);
    }

    /// The same archive with one entry changed, whatever it then holds.
    static byte[] repacked(byte[] archive, String name, UnaryOperator<byte[]> change) {
        Map<String, byte[]> entries = entries(archive);
        entries.computeIfPresent(name, (file, bytes) -> change.apply(bytes));
        return packed(entries);
    }

    private static Map<String, byte[]> entries(byte[] archive) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static byte[] packed(Map<String, byte[]> entries) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (var entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument document, String line) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 11);
            content.newLineAtOffset(50, 700);
            content.showText(line);
            content.endText();
        }
    }

    private static byte[] document(Content content) {
        return document(content, CompressParameters.DEFAULT_COMPRESSION);
    }

    private static byte[] document(Content content, CompressParameters compression) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.addTo(document);
            document.save(out, compression);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Content {
        void addTo(PDDocument document) throws IOException;
    }
}
