package io.vivavoce.resume.internal.extraction;

import io.vivavoce.fuzz.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/// Files of every kind we take, damaged from without and, where they are packed, from within.
public final class DamagedFiles {
    private static final String LINE = "Led the migration of 40 services to Kubernetes in Zürich";
    private static final String XML = "word/document.xml";

    private final byte[] pdf = Documents.plainPdf(List.of(LINE, "Second page"));
    private final byte[] packedPdf = Documents.pdf(List.of(LINE));
    private final byte[] word = Documents.docx(List.of(LINE, "Second line"));
    private final byte[] legacyWord = LegacyWord.doc(LINE);
    private final byte[] text = (LINE + "\n" + LINE).getBytes(StandardCharsets.UTF_8);

    public byte[] next(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> Bytes.mutated(pdf, random);
            case 2 -> Bytes.mutated(packedPdf, random);
            case 3 -> Bytes.mutated(word, random);
            case 4 -> Documents.repacked(word, XML, xml -> Bytes.mutated(xml, random));
            case 5, 6 -> Bytes.mutated(legacyWord, random);
            default -> Bytes.mutated(text, random);
        };
    }
}
