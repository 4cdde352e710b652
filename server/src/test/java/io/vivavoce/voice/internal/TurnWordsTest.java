package io.vivavoce.voice.internal;

import static io.vivavoce.voice.internal.TurnWords.Reading.FINISHED;
import static io.vivavoce.voice.internal.TurnWords.Reading.OPEN;
import static io.vivavoce.voice.internal.TurnWords.Reading.UNFINISHED;
import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.interview.Advice.Completeness;
import io.vivavoce.interview.TimingProfile;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class TurnWordsTest {
    private final TurnWords english = TurnWords.of("en");
    private final TurnWords german = TurnWords.of("de");
    private final TurnWords unknown = TurnWords.of("tlh");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wir haben eine Woche früher ausgeliefert, und das war's.",
                "und damit war der Streit beigelegt das war es",
                "So ist das gewesen.",
                "danach lief es wieder, so war das",
                "mehr habe ich dazu nicht zu sagen",
                "da fällt mir leider gerade keine ein, mehr fällt mir nicht ein",
                "Das möchte ich lieber nicht sagen.",
                "das weiß ich nicht",
                "Keine weiteren Fragen.",
                "vielen Dank",
                "ich bin fertig",
                "Ja.",
                "Nein",
                "ja genau"
            })
    void knowsWhatClosesAGermanAnswer(String words) {
        assertThat(german.reading(words)).isEqualTo(FINISHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wir haben dann die ganze Abteilung gefragt und",
                "ich habe zweimal nachgefragt, weil",
                "das Lager war damals viel zu klein, also",
                "es war schon spät und ich, ähm",
                "Wir hatten drei davon, aber",
                "danach sprach ich lange mit der",
                "wir standen zu dritt vor einem",
                "die Lieferung kam erst am",
                "das Problem lag eigentlich bei",
                "in der zweiten Woche habe ich",
                "und zuerst einmal musste ich ja klären, warum",
                "Das ist eine gute Frage, lassen Sie mich kurz nachdenken.",
                "einen Moment bitte",
                "hm da muss ich mal überlegen",
                "Im März"
            })
    void knowsWhatLeavesAGermanAnswerOpen(String words) {
        assertThat(german.reading(words)).isEqualTo(UNFINISHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wir haben eine Woche früher ausgeliefert",
                "weil wir dafür keine Zeit mehr hatten",
                "damit war klar, dass es so funktioniert hat",
                "am nächsten Tag fingen wir mit der Planung an",
                "das führten wir in allen Filialen ein",
                "diesen Vorschlag setzte ich sofort um",
                "das Ergebnis stellte ich dem Vorstand vor",
                "ich hörte ihr erst einmal genau zu",
                "seitdem machen wir das",
                "das war die richtige Entscheidung, denke ich",
                "das half uns allen sehr"
            })
    void letsAGermanSentenceEndWhereGermanOnesEnd(String words) {
        assertThat(german.reading(words)).isEqualTo(OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"strong", "middling", "weak", "short", "we-only", "off-topic"})
    void hurriesNobodyInTheMiddleOfAGermanSentenceAndHoldsFewUpAtItsEnd(String candidate) throws IOException {
        List<String> sentences = sentences(candidate);
        for (String sentence : sentences) {
            String[] words = sentence.split(" ");
            for (int said = 1; said < words.length; said++) {
                String begun = String.join(" ", Arrays.copyOf(words, said));
                assertThat(german.reading(begun)).as(begun).isNotEqualTo(FINISHED);
            }
        }
        assertThat(sentences.stream().filter(end -> german.reading(end) == UNFINISHED))
                .hasSizeLessThanOrEqualTo(sentences.size() / 10);
    }

    @Test
    void readsOnlyTheEndAndWholeWords() {
        assertThat(german.reading("das war's, dachte ich, aber es kam anders")).isEqualTo(OPEN);
        assertThat(english.reading("That’s all.")).as("any apostrophe").isEqualTo(FINISHED);
        assertThat(english.reading("we compared it with paths and")).isEqualTo(UNFINISHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"das war's", "wir haben gefragt und", "that's it", "I asked them twice because", "ja", "yes", ""
            })
    void neverEndsAnAnswerSoonerInALanguageWithoutWords(String words) {
        assertThat(unknown.reading(words)).isEqualTo(OPEN);
        var detector = new TurnDetector(Settings.DEFAULT, Difficulty.STANDARD, unknown);
        assertThat(detector.silence(words, TimingProfile.STANDARD, null)).isEqualTo(Duration.ofMillis(1200));
        assertThat(detector.silence(words, TimingProfile.STANDARD, Completeness.LONG))
                .isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mhm", "Ja.", "ja ja genau", "ach so, okay", "alles klar", "sehr gut", "hm ich verstehe", ""})
    void aGermanListenersWordsAreNoTurn(String words) {
        assertThat(german.takesTheFloor(words)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja aber Moment", "stopp", "können Sie das wiederholen", "genau das meinte ich nicht"})
    void moreThanAGermanListenersWordsIsATurn(String words) {
        assertThat(german.takesTheFloor(words)).isTrue();
    }

    @Test
    void anEnglishListenersWordsAreNoTurn() {
        assertThat(english.takesTheFloor("mm yeah okay")).isFalse();
        assertThat(english.takesTheFloor("")).isFalse();
        assertThat(english.takesTheFloor("okay but wait")).isTrue();
    }

    @Test
    void anyWordOfALanguageWithoutWordsIsATurn() {
        assertThat(unknown.takesTheFloor("HIja")).isTrue();
        assertThat(unknown.takesTheFloor(" ")).isFalse();
    }

    @Test
    void aRegionSpeaksItsLanguage() {
        assertThat(TurnWords.of("de-AT").reading("Ja, das war's.")).isEqualTo(FINISHED);
        assertThat(TurnWords.of("../en").reading("that's it")).as("no path").isEqualTo(OPEN);
    }

    /// Of what a written candidate says.
    private static List<String> sentences(String candidate) throws IOException {
        String file = "/evaluation/candidates/de/" + candidate + ".yaml";
        try (InputStream in = TurnWordsTest.class.getResourceAsStream(file)) {
            Map<String, List<String>> answers = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return answers.values().stream()
                    .flatMap(List::stream)
                    .flatMap(said -> Stream.of(said.strip().split("(?<=[.!?])\\s+")))
                    .toList();
        }
    }
}
