package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What German words are in English, one by one.
class GlossaryTest {
    private static final String FILE = "evaluation/glossary-de.yaml";

    @ParameterizedTest
    @CsvSource({
        "kunde, customer",
        "kunden, customer",
        "prueft, check",
        "gebucht, book",
        "angerufen, call",
        "ging, go",
        "haeuser, house",
    })
    void wordsAreFoundHoweverTheyAreInflected(String german, String english) {
        assertThat(english(german)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "kundendienstleitung, customer service management",
        "palettenstapel, pallet stack",
        "werkstattschluessel, workshop key",
        "bestandslisten, stock list",
    })
    void compoundsAreTheirParts(String german, String english) {
        assertThat(english(german)).isEqualTo(english);
    }

    @Test
    void whatIsInNoGlossaryStaysAsItIs() {
        assertThat(english("xyzzy 212")).isEqualTo("xyzzy 212");
    }

    @Test
    void aWordThatNeverEndsStaysAsItIs() {
        String endless = "bus".repeat(20_000) + "q";
        assertThat(english(endless)).isEqualTo(endless);
    }

    @Test
    void aNounThatIsKnownIsNoName() {
        assertThat(english("~werkstatt")).isEqualTo("workshop");
    }

    @ParameterizedTest
    @CsvSource({"~holger", "~anna", "~petersen", "~mueller", "~vodafone", "~kai", "~rosa", "~"})
    void oneNameMeansAsMuchAsAnother(String name) {
        assertThat(english(name)).isEqualTo(Mask.MASKED);
    }

    @Test
    void anotherLanguageHasNone() {
        assertThat(Glossary.of("fr")).isEmpty();
    }

    @Test
    void eachWordIsThereOnce() {
        Map<String, Object> words = Objects.requireNonNull(WordFile.read(FILE), FILE);
        assertThat(words.values().stream()
                        .flatMap(forms -> Arrays.stream(forms.toString().split(" "))))
                .doesNotHaveDuplicates()
                .allSatisfy(form -> assertThat(form).matches("[\\p{L}-]+"));
    }

    private static String english(String text) {
        return Glossary.of("de").orElseThrow().english(text);
    }
}
