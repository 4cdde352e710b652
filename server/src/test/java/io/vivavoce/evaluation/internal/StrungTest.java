package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evaluation.Report.CompetencyResult;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
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

    @Test
    void theyLiftNothing() {
        String weak = "Ownership is what everything hangs on, and people should care about what they do.";
        String words = " I used root cause analysis, fishbone diagrams, escalation paths and service levels for it.";
        assertThat(ratings(weak + words)).isEqualTo(ratings(weak));
    }

    private static List<String> ratings(String said) {
        return DevelopmentPeople.report(DevelopmentPeople.saying(said, "")).competencies().stream()
                .map(CompetencyResult::rating)
                .map(String::valueOf)
                .toList();
    }

    private static boolean strung(String language, String said) {
        Lexicon lexicon = Objects.requireNonNull(Lexicon.of(language));
        Reader reader = new Reader(lexicon);
        return new Clauses(lexicon, new Mask(lexicon, Set.of(), List.of()))
                .of(TypedTurn.saying(said)).stream().map(reader::read).anyMatch(new Strung(lexicon)::is);
    }
}
