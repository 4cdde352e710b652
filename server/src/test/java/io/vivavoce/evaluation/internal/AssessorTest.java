package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evaluation.internal.Element.Strength;
import io.vivavoce.evaluation.internal.Material.Recognizer;
import io.vivavoce.guide.Difficulty;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.InterviewType;
import io.vivavoce.guide.internal.BuiltInGuides;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether deeds that are told in the present are deeds.
class AssessorTest {
    private static final Map<String, String> JOBS = Map.of(
            "en", "Bus dispatcher. Buses, drivers, fitters and engineers; brakes that fail on the road.",
            "de", "Busdisponent. Busse, Fahrer, Monteure; Bremsen, die unterwegs versagen.");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The fitter says it takes two hours tonight. I ask the engineer on call. "
                        + "He says the brake works by hand. The bus rolls to the pub with its lights on.",
                "de | Der Monteur sagt, das dauert heute zwei Stunden. Ich schreibe den Grund in das Fahrtenbuch. "
                        + "Er sagt, die Bremse geht auch von Hand. Der Bus rollt mit Warnlicht bis zum Gasthof."
            })
    void whereOthersSpeakInItItHappensJustThen(String language, String told) {
        assertThat(ownPart(language, told)).isNotEqualTo(Strength.NONE);
    }

    @Test
    void whatIsToldSoConcretelyHappensAlthoughItIsAlwaysSo() {
        assertThat(ownPart(
                        "en",
                        "Each bus gets its brakes measured at ten to five every morning. Four percent off and it stays in "
                                + "the yard. Each reading carries the pit, the gauge and two initials, so I can pull every bus "
                                + "one bad gauge touched. Twice since March that was eleven buses, and three of the eleven were "
                                + "really bad, not just one."))
                .isNotEqualTo(Strength.NONE);
    }

    @Test
    void whatIsAlwaysSoHappensAtNoTime() {
        assertThat(
                        ownPart(
                                "en",
                                "People always say it takes two hours. I usually ring the engineer on call. "
                                        + "Everybody says the brake can be isolated. The bus normally goes back to the garage."))
                .isEqualTo(Strength.NONE);
        assertThat(ownPart(
                        "en",
                        "The fitter needs two hours for that. I ask the engineer on call. "
                                + "The brake works by hand. The bus rolls to the pub with its lights on."))
                .isEqualTo(Strength.NONE);
    }

    private static Strength ownPart(String language, String said) {
        Guide guide = BuiltInGuides.bank()
                .guide(
                        language,
                        List.of("problem-solving-standard-2"),
                        InterviewType.MIXED,
                        Difficulty.STANDARD,
                        Duration.ofMinutes(20));
        Material material = new Transcript(
                        Map.of(guide.competencies().getFirst().id(), List.of(said)), false)
                .under(guide, Recognizer.UNKNOWN, 0.9, List.of(), Objects.requireNonNull(JOBS.get(language)));
        return AnswerReading.of(material, Objects.requireNonNull(Lexicon.of(language)))
                .assess(material, Answers.of(guide, material.turns()))
                .getFirst()
                .strengths()
                .getOrDefault(Element.OWN_ACTION, Strength.NONE);
    }
}
