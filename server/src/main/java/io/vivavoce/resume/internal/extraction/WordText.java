package io.vivavoce.resume.internal.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.NotOfficeXmlFileException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// The text of a Word document, old and new. Documents with macros are refused, not only read around.
final class WordText {
    private static final String MACROS = "vbaproject";
    private static final long LARGEST_PART = 24L << 20;
    private static final long MOST_PARTS = 500;
    private static final double MOST_COMPRESSED = 0.005;

    private WordText() {}

    static void read(byte[] file, BoundedText text) throws IOException, UnreadableFile {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
        ZipSecureFile.setMinInflateRatio(MOST_COMPRESSED);
        try (OPCPackage document = OPCPackage.open(new ByteArrayInputStream(file))) {
            requireWord(document);
            try (XWPFWordExtractor extractor = new XWPFWordExtractor(new XWPFDocument(document))) {
                text.write(extractor.getText());
            }
        } catch (NotOfficeXmlFileException e) {
            throw new UnreadableFile(Outcome.UNSUPPORTED);
        } catch (InvalidFormatException e) {
            throw new UnreadableFile(namesItsParts(file) ? Outcome.DAMAGED : Outcome.UNSUPPORTED);
        }
    }

    static void readLegacy(byte[] file, BoundedText text) throws IOException, UnreadableFile {
        try (POIFSFileSystem compound = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            requireLegacyWord(compound.getRoot());
            try (WordExtractor extractor = new WordExtractor(compound)) {
                text.write(extractor.getText());
            }
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFile(Outcome.ENCRYPTED);
        } catch (OldFileFormatException e) {
            throw new UnreadableFile(Outcome.UNSUPPORTED);
        }
    }

    /// Any other archive lacks this part, a Word document cut short has it first.
    private static boolean namesItsParts(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).contains("[Content_Types].xml");
    }

    private static void requireWord(OPCPackage document) throws UnreadableFile, InvalidFormatException {
        PackageRelationshipCollection main = document.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT);
        PackagePart part = main.isEmpty() ? null : document.getPart(main.getRelationship(0));
        String type = part == null ? "" : part.getContentType();
        if (type.contains("macroEnabled") || carriesMacros(document)) {
            throw new UnreadableFile(Outcome.MACROS);
        }
        if (!type.contains("wordprocessingml")) {
            throw new UnreadableFile(Outcome.UNSUPPORTED);
        }
    }

    /// Whatever type the document gives itself.
    private static boolean carriesMacros(OPCPackage document) throws InvalidFormatException {
        return document.getParts().stream()
                .map(part -> part.getPartName().getName() + " " + part.getContentType())
                .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(MACROS));
    }

    private static void requireLegacyWord(DirectoryNode root) throws UnreadableFile {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new UnreadableFile(Outcome.ENCRYPTED);
        }
        if (root.hasEntryCaseInsensitive("Macros") || root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
            throw new UnreadableFile(Outcome.MACROS);
        }
        if (!root.hasEntryCaseInsensitive("WordDocument")) {
            throw new UnreadableFile(Outcome.UNSUPPORTED);
        }
    }
}
