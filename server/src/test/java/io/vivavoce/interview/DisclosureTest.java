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
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureTest {
    private static final Disclosure.Recipient LISTENER =
            new Disclosure.Recipient("deepgram", "Deepgram", true, false, false);
    private static final Disclosure.Recipient SPEAKER =
            new Disclosure.Recipient("elevenlabs", "ElevenLabs", false, true, false);

    @ParameterizedTest
    @CsvSource({"en, practice-5.en 3bb9c9004f93404e", "de, practice-5.de 32d759f3053a7e70"})
    void anotherTextIsAnotherVersion(String language, String current) throws NoSuchAlgorithmException {
        Disclosure disclosure = Disclosure.practice(language, List.of());
        byte[] text = String.join("\n", disclosure.paragraphs()).getBytes(StandardCharsets.UTF_8);
        String digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text))
                .substring(0, 16);
        assertThat(disclosure.version() + " " + digest)
                .as("a changed text needs a new version here and in each of its files")
                .isEqualTo(current);
    }

    @ParameterizedTest
    @CsvSource({"en, Your voice is sent to Deepgram", "de, Ihre Stimme wird an Deepgram gesendet"})
    void namesThoseWhoHaveAPartAndWhatTheyGet(String language, String hears) {
        Disclosure disclosure = Disclosure.practice(language, List.of(SPEAKER, LISTENER));
        assertThat(disclosure.version()).isEqualTo("practice-others-3+deepgram+elevenlabs." + language);
        assertThat(String.join(" ", disclosure.paragraphs()))
                .contains(hears, "ElevenLabs")
                .doesNotContain("{", "Nothing is sent to anyone", "Nichts wird an andere");
        assertThat(String.join(
                        " ", Disclosure.practice(language, List.of(LISTENER)).paragraphs()))
                .doesNotContain("ElevenLabs");
        assertThat(disclosure.paragraphs())
                .hasSameSizeAs(Disclosure.practice("en", List.of(LISTENER)).paragraphs());
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Your words, the job description and your résumé are sent to Anthropic', without a language model",
        "de, 'Ihre Worte, die Stellenbeschreibung und Ihr Lebenslauf werden an Anthropic gesendet', ohne Sprachmodell"
    })
    void saysWhoReads(String language, String reads, String denial) {
        var reader = new Disclosure.Recipient("anthropic", "Anthropic", false, false, true);
        Disclosure disclosure = Disclosure.practice(language, List.of(LISTENER, reader));
        assertThat(disclosure.version()).isEqualTo("practice-others-3+anthropic+deepgram+model." + language);
        assertThat(String.join(" ", disclosure.paragraphs())).contains(reads).doesNotContain(denial, "{");
        assertThat(Disclosure.recipients(disclosure.version())).containsExactlyInAnyOrder("anthropic", "deepgram");
        assertThat(Disclosure.readByModel(disclosure.version())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "en, without a language model, 'after the end, a language model looks in your words'",
        "de, ohne Sprachmodell, 'Nach dem Ende sucht ein Sprachmodell in Ihren Worten'"
    })
    void saysThatAModelOfThisMachineReadsAndRates(String language, String denial, String rates) {
        Disclosure disclosure = Disclosure.practice(language, List.of(), true);
        assertThat(disclosure.version()).isEqualTo("practice-5+model." + language);
        assertThat(String.join(" ", disclosure.paragraphs())).contains(rates).doesNotContain(denial, "{");
        assertThat(Disclosure.recipients(disclosure.version())).isEmpty();
        assertThat(Disclosure.isCurrent(disclosure.version())).isTrue();
        assertThat(Disclosure.readByModel(disclosure.version())).isTrue();
    }

    @Test
    void noModelReadsWhereNobodyWasToldOfOne() {
        assertThat(Disclosure.readByModel(Disclosure.PRACTICE.version())).isFalse();
        assertThat(Disclosure.readByModel(
                        Disclosure.practice("en", List.of(LISTENER)).version()))
                .isFalse();
        assertThat(Disclosure.readByModel("practice-2+model.en")).isFalse();
        assertThat(Disclosure.readByModel("practice-3.en")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"practice-4+model.en", "practice-3+model.de", "practice-others-1+anthropic+model.de"})
    void aModelReadsWhatWasSaidUnderAnEarlierTextThatToldTheSameOfIt(String version) {
        assertThat(Disclosure.readByModel(version)).isTrue();
        assertThat(Disclosure.isCurrent(version)).isFalse();
    }

    @Test
    void onlyThoseWhomThePersonAgreedToMayGetAnything() {
        String version = Disclosure.practice("en", List.of(LISTENER, SPEAKER)).version();
        assertThat(Disclosure.recipients(version)).containsExactlyInAnyOrder("deepgram", "elevenlabs");
        assertThat(Disclosure.isCurrent(version)).isTrue();
        assertThat(Disclosure.recipients(Disclosure.PRACTICE.version())).isEmpty();
        assertThat(Disclosure.isCurrent("practice-5+deepgram.en")).isFalse();
        assertThat(Disclosure.isCurrent("practice-others-3.en")).isFalse();
        assertThat(Disclosure.isCurrent("practice-others-3+deepgram")).isFalse();
        assertThat(Disclosure.isCurrent("")).isFalse();
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
                        "gets words wrong",
                        "in the language that was chosen when it was set up");
        assertThat(text("de"))
                .contains(
                        "Computerprogramm, nicht mit einem Menschen",
                        "ohne Sprachmodell",
                        "nicht aufgehoben",
                        "bis Sie es löschen",
                        "nie beurteilt",
                        "versteht Wörter falsch",
                        "in der Sprache geführt, die bei der Vorbereitung gewählt wurde");
    }

    @ParameterizedTest
    @CsvSource({"en, English", "de, Englisch"})
    void namesNoLanguageForAnInterviewMayBeHeldInAnother(String language, String english) {
        assertThat(text(language)).doesNotContain(english);
        assertThat(String.join(
                        " ", Disclosure.practice(language, List.of(LISTENER)).paragraphs()))
                .doesNotContain(english);
    }

    @Test
    void saysTheSameInEachLanguage() {
        Disclosure german = Disclosure.practice("de", List.of());
        assertThat(german.language()).isEqualTo("de");
        assertThat(german.paragraphs()).hasSameSizeAs(Disclosure.PRACTICE.paragraphs());
        assertThat(edition(german)).isEqualTo(edition(Disclosure.PRACTICE));
    }

    @Test
    void speaksEnglishWhereALanguageIsMissing() {
        assertThat(Disclosure.practice("tlh", List.of())).isEqualTo(Disclosure.PRACTICE);
        assertThat(Disclosure.practice("", List.of())).isEqualTo(Disclosure.PRACTICE);
        assertThat(Disclosure.practice("../en", List.of())).isEqualTo(Disclosure.PRACTICE);
    }

    @Test
    void takesConsentInEachLanguageAndToNothingElse() {
        assertThat(List.of("practice-5.en", "practice-5.de")).allMatch(Disclosure::isCurrent);
        assertThat(List.of("practice-5", "practice-4.en", "practice-3.en", "practice-2.de", ""))
                .noneMatch(Disclosure::isCurrent);
    }

    @Test
    void aVersionNamesItsLanguage() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Disclosure("practice-5.en", "de", List.of()));
    }

    private static String text(String language) {
        return String.join(" ", Disclosure.practice(language, List.of()).paragraphs());
    }

    private static String edition(Disclosure disclosure) {
        return disclosure.version().replace("." + disclosure.language(), "");
    }
}
