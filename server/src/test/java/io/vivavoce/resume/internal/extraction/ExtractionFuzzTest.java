package io.vivavoce.resume.internal.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.fuzz.Fuzz;
import io.vivavoce.resume.TextCleaner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Files damaged at random, read by the parsers themselves: each comes to an outcome, and none throws.
class ExtractionFuzzTest {
    private static final int CASES = 30_000;
    private static final int WORKERS = 2;
    private static final int PAGES = 5;
    private static final int CHARACTERS = 2_000;

    private final DamagedFiles files = new DamagedFiles();

    @BeforeAll
    static void silenceTheParsers() {
        ExtractionRole.silence();
    }

    @Test
    void everyDamagedFileHasAnOutcome() throws Exception {
        Fuzz.run("damaged files", CASES, WORKERS, random -> {
            Extraction read = Reading.read(files.next(random), PAGES, CHARACTERS);
            assertThat(read.text()).hasSizeLessThanOrEqualTo(CHARACTERS).isEqualTo(TextCleaner.clean(read.text()));
        });
    }
}
