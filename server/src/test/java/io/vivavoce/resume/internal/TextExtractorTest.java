package io.vivavoce.resume.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.fuzz.Footprint;
import io.vivavoce.fuzz.Fuzz;
import io.vivavoce.resume.internal.extraction.DamagedFiles;
import io.vivavoce.resume.internal.extraction.Documents;
import io.vivavoce.resume.internal.extraction.Extraction;
import io.vivavoce.resume.internal.extraction.Outcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/// Real processes reading real files.
class TextExtractorTest {
    private static final int PROCESSES = 24;
    private static final Duration LONG = Duration.ofMinutes(2);

    @Test
    void readsAFileInAProcessOfItsOwn() {
        Extraction pdf = extractor(LONG, 160).extract(Documents.pdf(List.of("Led 40 services")));
        Extraction word = extractor(LONG, 160).extract(Documents.docx(List.of("Zürich, हिन्दी")));
        assertThat(pdf).isEqualTo(new Extraction(Outcome.READ, "Led 40 services", 1));
        assertThat(word).isEqualTo(new Extraction(Outcome.READ, "Zürich, हिन्दी", 0));
    }

    @Test
    void stopsAFileThatTakesTooLong() {
        Extraction read = extractor(Duration.ofMillis(1), 160).extract(Documents.pdf(List.of("x")));
        assertThat(read).isEqualTo(Extraction.failed(Outcome.TOO_SLOW));
    }

    @Test
    void survivesAFileThatEatsItsMemory() {
        Extraction read = extractor(LONG, 16).extract(Documents.docxBomb(23));
        assertThat(read).isEqualTo(Extraction.failed(Outcome.TOO_COMPLEX));
    }

    @Test
    void survivesAFileThatIsNestedVeryDeeply() {
        Extraction read = extractor(LONG, 160).extract(Documents.docxNested(20_000));
        assertThat(read.outcome()).isIn(Outcome.TOO_COMPLEX, Outcome.DAMAGED, Outcome.NO_TEXT);
    }

    @Test
    void readsDamagedFilesInProcessesThatAllEnd() throws Exception {
        var files = new DamagedFiles();
        Footprint before = Footprint.now();
        Fuzz.run("damaged files in processes", PROCESSES, 2, random -> {
            Extraction read = extractor(LONG, 160).extract(files.next(random));
            assertThat(read.outcome()).isNotIn(Outcome.UNREADABLE, Outcome.BUSY, Outcome.TOO_SLOW);
        });
        Footprint.now().requireNoGrowthSince(before);
    }

    private static TextExtractor extractor(Duration timeout, int megabytes) {
        return new TextExtractor(new ResumeSettings(
                DataSize.ofMegabytes(5), 10, 2_000, 30, timeout, DataSize.ofMegabytes(megabytes), 1, 0, LONG));
    }
}
