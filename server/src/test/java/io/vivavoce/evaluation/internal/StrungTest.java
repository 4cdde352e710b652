package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.internal.Ladders.Rung;
import io.vivavoce.interview.RecognitionSettings;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words of a trade strung together are told from accounts in which many things stand.
class StrungTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | I used root cause analysis, fishbone diagrams, escalation paths and service levels for it",
                "en | I worked with care plans, vital signs, medication rounds and discharge summaries",
                "en | there was stakeholder mapping, sprint planning, backlog grooming and dependency tracking in it",
                "en | I applied torque settings tolerance stacks calibration preventive maintenance",
                "de | ich habe wareneingang bestandsführung kommissionierung inventur und tourenplanung eingesetzt",
                "de | ich habe mit anamnese pflegeplanung wundversorgung sturzprophylaxe und dokumentation gearbeitet",
            })
    void wordsOfATradeStrungTogether(String language, String said) {
        assertThat(strung(language, said)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | I used the bread knife, because the other one had no edge left",
                "en | I packed bandages, saline, gloves and tape and ran",
                "en | I worked with the fitter on the gearbox until the oil came clear",
                "en | I used two root cause analyses and four fishbone diagrams last March",
                "en | I did the rota, and the others had nothing to carry",
                "de | ich habe die Leiter genutzt, weil der Steiger noch beim Kunden stand",
                "de | ich hab Mehl, Butter, Eier und Zucker geholt und bin gleich wieder rüber",
                "de | ich habe mit dem Kollegen an der Pumpe gearbeitet, bis sie wieder lief",
            })
    void anAccountWithManyThingsIsNot(String language, String said) {
        assertThat(strung(language, said)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "pastry-cook ownership-warmup-2, weak",
        "farmhand adaptability-standard-1, middling",
        "security-guard service-recovery-standard-1, middling",
        "museum-guide product-judgement-standard-4, middling"
    })
    void theyLiftNoAnswer(String rung, String kind) {
        Rung answered = Ladders.all().stream()
                .filter(one -> one.id().equals(rung))
                .findFirst()
                .orElseThrow();
        String said = Objects.requireNonNull(answered.answers().get(kind));
        String words = "I applied torque settings, tolerance stacks, calibration, preventive maintenance and lockout "
                + "procedures there.";
        int alone = level(answered, said);
        assertThat(level(answered, said + " " + words)).isLessThanOrEqualTo(alone);
        assertThat(level(answered, words + " " + said)).isLessThanOrEqualTo(alone);
    }

    /// The lowest level is no lift over no number.
    private static int level(Rung rung, String said) {
        Report report = new BuiltInScorer(EvaluationSettings.defaults(), RecognitionSettings.defaults())
                .score(rung.saying(said));
        return Math.max(
                1, Objects.requireNonNullElse(report.competencies().getFirst().rating(), 0));
    }

    private static boolean strung(String language, String said) {
        Strung strung = new Strung(Objects.requireNonNull(Lexicon.of(language)));
        return Accounts.of(language, said).stream().map(Evidence::reading).anyMatch(strung::is);
    }
}
