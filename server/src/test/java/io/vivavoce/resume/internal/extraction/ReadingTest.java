package io.vivavoce.resume.internal.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.resume.TextCleaner;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {
    private static final int PAGES = 30;
    private static final int CHARACTERS = 2_000;
    private static final String LINE = "Led the migration of 40 services";

    @BeforeAll
    static void silenceTheParsers() {
        ExtractionRole.silence();
    }

    @Test
    void readsThePagesOfAPdfInOrder() {
        Extraction read = read(Documents.pdf(List.of(LINE, "Second page")));
        assertThat(read).isEqualTo(new Extraction(Outcome.READ, LINE + "\nSecond page", 2));
    }

    @Test
    void readsTheParagraphsOfAWordDocument() {
        assertThat(read(Documents.docx(List.of(LINE, "Zürich, हिन्दी"))))
                .isEqualTo(new Extraction(Outcome.READ, LINE + "\nZürich, हिन्दी", 0));
    }

    @Test
    void readsPlainTextInTheEncodingsPeopleHave() {
        String text = "Müller – C++";
        List<byte[]> files = List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                text.getBytes(StandardCharsets.UTF_16),
                text.getBytes(Charset.forName("windows-1252")));
        assertThat(files).allSatisfy(file -> assertThat(read(file).text()).isEqualTo(text));
    }

    @Test
    void stopsAtTheLastPageItMayReadAndSaysSo() {
        Extraction read = Reading.read(Documents.pdf(List.of("one", "two", "three")), 2, CHARACTERS);
        assertThat(read).isEqualTo(new Extraction(Outcome.SHORTENED, "one\ntwo", 3));
    }

    @Test
    void stopsReadingThousandsOfPages() {
        Extraction read = read(Documents.pdf(Collections.nCopies(2_100, LINE)));
        assertThat(read.outcome()).isEqualTo(Outcome.SHORTENED);
        assertThat(read.text().lines()).hasSize(PAGES);
    }

    @Test
    void keepsNoMoreCharactersThanAllowed() {
        Extraction read = read("word ".repeat(5_000).getBytes(StandardCharsets.UTF_8));
        assertThat(read.outcome()).isEqualTo(Outcome.SHORTENED);
        assertThat(read.text()).hasSizeBetween(CHARACTERS - 10, CHARACTERS).endsWith("word");
    }

    @Test
    void namesAPassword() {
        assertThat(read(Documents.encryptedPdf(LINE))).isEqualTo(Extraction.failed(Outcome.ENCRYPTED));
    }

    @Test
    void namesAPdfThatIsOnlyAPicture() {
        assertThat(read(Documents.pdfOfAPicture())).isEqualTo(Extraction.failed(Outcome.NO_TEXT));
    }

    @Test
    void namesADamagedFile() {
        byte[] word = Documents.docx(List.of(LINE));
        byte[] pdf = Documents.pdf(List.of(LINE));
        assertThat(read(Arrays.copyOf(word, word.length / 2)).outcome()).isEqualTo(Outcome.DAMAGED);
        assertThat(read(Arrays.copyOf(pdf, 30)).outcome()).isIn(Outcome.DAMAGED, Outcome.NO_TEXT);
    }

    @Test
    void namesMacrosAndOtherKinds() {
        assertThat(read(Documents.docm(LINE)).outcome()).isEqualTo(Outcome.MACROS);
        assertThat(read(Documents.zip(Map.of("readme.txt", LINE))).outcome()).isEqualTo(Outcome.UNSUPPORTED);
    }

    @Test
    void neverOpensAFileThatADocumentNames(@TempDir Path directory) throws Exception {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "top secret");
        Extraction read = read(Documents.docxWithExternalEntity(secret.toString()));
        assertThat(read).isEqualTo(Extraction.failed(Outcome.DAMAGED));
    }

    @Test
    void expandsNoEntities() {
        assertThat(read(Documents.docxWithEntityBomb())).isEqualTo(Extraction.failed(Outcome.DAMAGED));
    }

    @Test
    void unpacksNoMoreThanItsLimit() {
        assertThat(read(Documents.docxBomb(48))).isEqualTo(Extraction.failed(Outcome.TOO_COMPLEX));
    }

    @Test
    void everyMutilatedFileHasAnOutcome() {
        Random random = new Random(2026);
        List<byte[]> originals = List.of(Documents.pdf(List.of(LINE)), Documents.docx(List.of(LINE)));
        for (int i = 0; i < 120; i++) {
            byte[] file = originals.get(i % originals.size()).clone();
            for (int flips = 1 + random.nextInt(12); flips > 0; flips--) {
                file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Extraction read = read(file);
            assertThat(read.text().length()).isLessThanOrEqualTo(CHARACTERS);
            assertThat(read.text()).isEqualTo(TextCleaner.clean(read.text()));
        }
    }

    private static Extraction read(byte[] file) {
        return Reading.read(file, PAGES, CHARACTERS);
    }
}
