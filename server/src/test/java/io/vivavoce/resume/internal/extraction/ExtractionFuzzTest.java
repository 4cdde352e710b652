package io.vivavoce.resume.internal.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.fuzz.Bytes;
import io.vivavoce.fuzz.Fuzz;
import io.vivavoce.resume.TextCleaner;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Files damaged at random, read by the parsers themselves: each comes to an outcome, and none throws.
class ExtractionFuzzTest {
    private static final int CASES = 30_000;
    private static final int WORKERS = 2;
    private static final int PAGES = 5;
    private static final int CHARACTERS = 2_000;
    private static final String LINE = "Led the migration of 40 services to Kubernetes in Zürich";
    private static final String XML = "word/document.xml";

    private final byte[] pdf = Documents.plainPdf(List.of(LINE, "Second page"));
    private final byte[] packedPdf = Documents.pdf(List.of(LINE));
    private final byte[] word = Documents.docx(List.of(LINE, "Second line"));
    private final byte[] legacyWord = LegacyWord.doc(LINE);
    private final byte[] text = (LINE + "\n" + LINE).getBytes(StandardCharsets.UTF_8);

    @BeforeAll
    static void silenceTheParsers() {
        ExtractionRole.silence();
    }

    @Test
    void everyDamagedFileHasAnOutcome() throws Exception {
        Fuzz.run("damaged files", CASES, WORKERS, random -> {
            Extraction read = Reading.read(damaged(random), PAGES, CHARACTERS);
            assertThat(read.text()).hasSizeLessThanOrEqualTo(CHARACTERS).isEqualTo(TextCleaner.clean(read.text()));
        });
    }

    private byte[] damaged(Random random) {
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
