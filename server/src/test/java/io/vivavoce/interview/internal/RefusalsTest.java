package io.vivavoce.interview.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.guide.internal.BuiltInGuides;
import io.vivavoce.interview.TurnKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Refusals in the words of many people, and short answers in the same words: whoever declines is not asked again, and
/// no answer is lost.
class RefusalsTest {
    /// Answers that an earlier rule takes for refusals: half of each is one.
    private static final Map<String, String> TAKEN_FOR_REFUSALS = Map.of(
            "en", "I'd rather not guess a dose, so I rang the pharmacist.",
            "de", "Dreißig ungefähr, die genaue Zahl kann ich nicht sagen.");

    @ParameterizedTest
    @CsvSource({"en, 58", "de, 45"})
    void manyRefusalsInWordsOfTheirOwnAreTakenForRefusals(String language, int atLeast) {
        List<String> refusals = said(language, "refusals");
        long declined = refusals.stream()
                .filter(words -> reads(language, words) == TurnKind.DECLINED)
                .count();
        System.out.println(language + ": of " + refusals.size() + " refusals " + declined + " taken for refusals");

        assertThat(declined).isGreaterThanOrEqualTo(atLeast);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void shortAnswersInTheSameWordsAreAnswers(String language) {
        assertThat(said(language, "answers"))
                .filteredOn(words -> reads(language, words) != TurnKind.ANSWER)
                .isSubsetOf(Objects.requireNonNull(TAKEN_FOR_REFUSALS.get(language)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | It hasn't happened again.",
                "en | I should have gone down a year sooner.",
                "en | No, I told her no.",
                "en | We haven't had problems with it so far.",
                "en | No, the road was closed, so I couldn't go.",
                "en | Nothing came up in the audit.",
                "en | There was nobody there at that time.",
                "en | We tried a different one.",
                "de | Beim zweiten Mal hat sie gar nicht mehr gefragt.",
                "de | Nein, ich hab ihr nichts gesagt.",
                "de | Danach ist nichts mehr passiert.",
                "de | Das war alles voller Wasser.",
                "de | Den Termin hab ich vergessen.",
                "de | Das hab ich lieber für mich behalten."
            })
    void whatCameOfItIsAnAnswerHoweverShort(String language, String words) {
        assertThat(reads(language, words)).isEqualTo(TurnKind.ANSWER);
    }

    @Test
    void whoNeedsTimeOrTheQuestionAgainDoesNotDecline() {
        assertThat(reads("en", "no sorry I need a moment to think")).isEqualTo(TurnKind.TIME_ASKED);
        assertThat(reads("en", "sorry I didn't get that, can you say it again")).isEqualTo(TurnKind.REPEAT_ASKED);
        assertThat(reads("de", "nein ich brauche noch einen Moment")).isEqualTo(TurnKind.TIME_ASKED);
    }

    private static TurnKind reads(String language, String words) {
        Guide guide = BuiltInGuides.bank()
                .guide(
                        language,
                        List.of("ownership-standard-1"),
                        InterviewType.MIXED,
                        Difficulty.STANDARD,
                        Duration.ofMinutes(20));
        return new Conversation(guide).atFirstQuestion().reads(words);
    }

    private static List<String> said(String language, String kind) {
        try (InputStream in = RefusalsTest.class.getResourceAsStream("/interview/refusals.yaml")) {
            Map<String, Map<String, List<String>>> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return Objects.requireNonNull(
                    Objects.requireNonNull(file.get(language)).get(kind));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
