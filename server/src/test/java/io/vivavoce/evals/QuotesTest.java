package io.vivavoce.evals;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evals.Candidate.Kind;
import io.vivavoce.evals.Case.Split;
import io.vivavoce.evaluation.Report;
import io.vivavoce.interview.Turn;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What the harness says about quotes can be false.
class QuotesTest {
    private final Case played = Cases.of(Split.KNOWN).getFirst();
    private final Engines.Result result = Engines.builtIn().sit(played, played.the(Kind.STRONG));
    private final Report report = Objects.requireNonNull(result.report());
    private final List<Turn> turns = result.talk().turns();

    @Test
    void quotesOfTheseTurnsStand() {
        assertThat(report.competencies())
                .anyMatch(competency -> !competency.quotes().isEmpty());
        assertThat(Quotes.stand(report, turns)).isTrue();
        assertThat(Totals.adds(report)).isTrue();
    }

    @Test
    void quotesOfOtherTurnsDoNot() {
        List<Turn> others =
                Engines.builtIn().sit(played, played.the(Kind.WEAK)).talk().turns();

        assertThat(Quotes.stand(report, others)).isFalse();
        assertThat(Quotes.stand(report, turns.subList(0, 2))).isFalse();
    }
}
