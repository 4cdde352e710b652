package io.vivavoce.resume.internal.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileFilesTest {
    private static final int PAGES = 30;
    private static final int CHARACTERS = 20_000;

    @BeforeAll
    static void silenceTheParsers() {
        ExtractionRole.silence();
    }

    @ParameterizedTest
    @MethodSource("io.vivavoce.resume.internal.extraction.HostileFile#all")
    void eachComesToOneOutcome(HostileFile file) {
        Extraction read = Reading.read(file.bytes(), PAGES, CHARACTERS);
        assertThat(read.outcome()).isIn(file.outcomes());
        assertThat(read.text()).hasSizeLessThanOrEqualTo(CHARACTERS);
    }

    @Test
    void readsWordFromBefore2007() {
        assertThat(Reading.read(LegacyWord.doc("Led 40 services in Zürich"), PAGES, CHARACTERS))
                .isEqualTo(new Extraction(Outcome.READ, "Led 40 services in Zürich", 0));
    }

    /// What a person reads says what is wrong and what to do about it.
    @Test
    void everyOutcomeThatGivesNoTextSaysHowToGoOn() {
        assertThat(List.of(Outcome.values()))
                .filteredOn(outcome -> outcome != Outcome.READ && outcome != Outcome.SHORTENED)
                .extracting(Outcome::sentence)
                .allSatisfy(sentence -> assertThat(sentence).endsWith("go on without it."));
    }
}
