package io.vivavoce.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTest {
    @ParameterizedTest
    @CsvSource({"en, practice-3.en aa71056fad6095f0", "de, practice-3.de c4998641e3640284"})
    void anotherTextIsAnotherVersion(String language, String current) throws NoSuchAlgorithmException {
        Disclosure disclosure = Disclosure.practice(language);
        byte[] text = String.join("\n", disclosure.paragraphs()).getBytes(StandardCharsets.UTF_8);
        String digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text))
                .substring(0, 16);
        assertThat(disclosure.version() + " " + digest)
                .as("a changed text needs a new version here and in each of its files")
                .isEqualTo(current);
    }

    @Test
    void saysWhatAPersonMustKnow() {
        assertThat(text("en"))
                .contains(
                        "computer program, not with a person",
                        "without a language model",
                        "is not kept",
                        "until you delete it",
                        "never judged",
                        "gets words wrong");
        assertThat(text("de"))
                .contains(
                        "Computerprogramm, nicht mit einem Menschen",
                        "ohne Sprachmodell",
                        "nicht aufgehoben",
                        "bis Sie es löschen",
                        "nie beurteilt",
                        "versteht Wörter falsch",
                        "auf Englisch geführt");
    }

    @Test
    void saysTheSameInEachLanguage() {
        Disclosure german = Disclosure.practice("de");
        assertThat(german.language()).isEqualTo("de");
        assertThat(german.paragraphs()).hasSameSizeAs(Disclosure.PRACTICE.paragraphs());
        assertThat(edition(german)).isEqualTo(edition(Disclosure.PRACTICE));
    }

    @Test
    void speaksEnglishWhereALanguageIsMissing() {
        assertThat(Disclosure.practice("tlh")).isSameAs(Disclosure.PRACTICE);
    }

    @Test
    void takesConsentInEachLanguageAndToNothingElse() {
        assertThat(List.of("practice-3.en", "practice-3.de")).allMatch(Disclosure::isCurrent);
        assertThat(List.of("practice-3", "practice-2.de", "")).noneMatch(Disclosure::isCurrent);
    }

    @Test
    void aVersionNamesItsLanguage() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Disclosure("practice-3.en", "de", List.of()));
    }

    private static String text(String language) {
        return String.join(" ", Disclosure.practice(language).paragraphs());
    }

    private static String edition(Disclosure disclosure) {
        return disclosure.version().replace("." + disclosure.language(), "");
    }
}
