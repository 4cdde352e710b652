package io.vivavoce.resume.internal.extraction;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A file that is not what it should be, with what reading it comes to.
///
/// @param outcomes the one it must have, or those it may have where a parser's repair decides
public record HostileFile(String name, byte[] bytes, Set<Outcome> outcomes) {
    private static final String LINE = "Led the migration of 40 services";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};

    public static List<HostileFile> all() {
        return List.of(
                file("encrypted.pdf", Documents.encryptedPdf(LINE), Outcome.ENCRYPTED),
                file("cut.pdf", half(Documents.pdf(List.of(LINE))), Outcome.DAMAGED, Outcome.NO_TEXT, Outcome.READ),
                file("only-a-head.pdf", ascii("%PDF-1.7\n%%EOF"), Outcome.DAMAGED, Outcome.NO_TEXT),
                file("picture.pdf", Documents.pdfOfAPicture(), Outcome.NO_TEXT),
                file("10000-pages.pdf", Documents.pdf(Collections.nCopies(10_000, LINE)), Outcome.SHORTENED),
                file("loop-of-tables.pdf", pdfWhoseTablesPointAtEachOther(), Outcome.DAMAGED, Outcome.NO_TEXT),
                file("loop-of-pages.pdf", pdfWhosePagesHoldThemselves(), Outcome.DAMAGED, Outcome.NO_TEXT),
                file(
                        "deep-arrays.pdf",
                        pdfOf("1 0 obj\n" + "[".repeat(60_000) + "\nendobj"),
                        Outcome.DAMAGED,
                        Outcome.NO_TEXT,
                        Outcome.TOO_COMPLEX),
                file("cut.docx", half(Documents.docx(List.of(LINE))), Outcome.DAMAGED),
                file("bomb.docx", Documents.docxBomb(48), Outcome.TOO_COMPLEX),
                file(
                        "huge-declared.docx",
                        docxThatDeclaresAHugePart(),
                        Outcome.DAMAGED,
                        Outcome.TOO_COMPLEX,
                        Outcome.READ),
                file("external-entity.docx", Documents.docxWithExternalEntity("/etc/hostname"), Outcome.DAMAGED),
                file("billion-laughs.docx", Documents.docxWithEntityBomb(), Outcome.DAMAGED),
                file(
                        "deep-tables.docx",
                        Documents.docxNested(20_000),
                        Outcome.TOO_COMPLEX,
                        Outcome.DAMAGED,
                        Outcome.NO_TEXT),
                file("macros.docm", Documents.docm(LINE), Outcome.MACROS),
                file("hidden-macros.docx", Documents.docxWithHiddenMacros(LINE), Outcome.MACROS),
                file("macros.doc", LegacyWord.docWithMacros(LINE), Outcome.MACROS),
                file("encrypted.docx", LegacyWord.encryptedDocx(), Outcome.ENCRYPTED),
                file("loop-of-sectors.doc", LegacyWord.docWithALoopOfSectors(LINE), Outcome.DAMAGED),
                file("cut.doc", half(LegacyWord.doc(LINE)), Outcome.DAMAGED),
                file("archive.docx", Documents.zip(Map.of("readme.txt", LINE)), Outcome.UNSUPPORTED),
                file("rtf.doc", ascii("{\\rtf1\\ansi " + LINE + "}"), Outcome.UNSUPPORTED),
                file("page.doc", ascii("<html><body>" + LINE + "</body></html>"), Outcome.UNSUPPORTED),
                file("xml.txt", ascii("<?xml version=\"1.0\"?><a>" + LINE + "</a>"), Outcome.UNSUPPORTED),
                file("picture.png.pdf", Arrays.copyOf(PNG, 400), Outcome.UNSUPPORTED),
                file("program.txt", ascii("\u007fELF\2\1\1\0\0\0"), Outcome.UNSUPPORTED),
                file("nuls.txt", ascii(LINE + "\0\0" + LINE), Outcome.UNSUPPORTED),
                file("blanks.txt", ascii(" \n\t\r\n "), Outcome.NO_TEXT),
                file("text.pdf", ascii(LINE), Outcome.READ),
                file("utf16.txt", ("\uFEFF" + LINE).getBytes(StandardCharsets.UTF_16LE), Outcome.READ),
                file("latin1.txt", (LINE + " in Zürich").getBytes(Charset.forName("windows-1252")), Outcome.READ),
                file(
                        "archive-in.pdf",
                        joined(Documents.pdf(List.of(LINE)), Documents.zip(Map.of("a", "b"))),
                        Outcome.READ),
                file(
                        "pdf-behind-a-picture.pdf",
                        joined(PNG, Documents.pdf(List.of(LINE))),
                        Outcome.READ,
                        Outcome.NO_TEXT,
                        Outcome.DAMAGED),
                file("full.txt", ascii("word ".repeat((5 << 20) / 5)), Outcome.SHORTENED));
    }

    @Override
    public String toString() {
        return name;
    }

    private static HostileFile file(String name, byte[] bytes, Outcome... outcomes) {
        return new HostileFile(name, bytes, Set.of(outcomes));
    }

    private static byte[] pdfWhoseTablesPointAtEachOther() {
        String head = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n";
        return ascii(head + "xref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Size 3/Prev " + head.length()
                + ">>\nstartxref\n" + head.length() + "\n%%EOF");
    }

    private static byte[] pdfWhosePagesHoldThemselves() {
        return pdfOf("1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                + "2 0 obj\n<</Type/Pages/Count 9999999/Parent 2 0 R/Kids[2 0 R 2 0 R]>>\nendobj");
    }

    private static byte[] pdfOf(String objects) {
        return ascii("%PDF-1.4\n" + objects + "\ntrailer\n<</Root 1 0 R/Size 3>>\nstartxref\n0\n%%EOF");
    }

    /// Its first entry says that it unpacks to four gigabytes.
    private static byte[] docxThatDeclaresAHugePart() {
        byte[] file = Documents.docx(List.of(LINE));
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(22, -2);
        return file;
    }

    private static byte[] half(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
