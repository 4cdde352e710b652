package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.interview.Turn;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClausesTest {
    private final Lexicon lexicon = Lexicon.english();
    private final Clauses clauses = new Clauses(lexicon, new Mask(lexicon, Set.of(), List.of("Maya Lindqvist")));

    @Test
    void cutsAtMarks() {
        assertThat(texts("I wrote it. It took 3.5 hours! Did it hold? It did."))
                .containsExactly("I wrote it", "It took 3.5 hours", "Did it hold", "It did");
    }

    @Test
    void abbreviationsEndNothing() {
        assertThat(texts("We used tools, e.g. a profiler.")).hasSize(1);
    }

    @Test
    void cutsAtConnectivesWhereThereAreNoMarks() {
        assertThat(
                        texts(
                                "i saw the alert at six and then i told my manager about it but we had no spare parts so i ordered two"))
                .containsExactly(
                        "i saw the alert at six",
                        "and then i told my manager about it",
                        "but we had no spare parts",
                        "so i ordered two");
    }

    @Test
    void aReasonStaysWithWhatItExplains() {
        assertThat(texts("i moved the report to the night because the server was busy so that nobody had to wait"))
                .hasSize(1);
    }

    @Test
    void quotesAShortSentenceWholeAndALongOneByItsClause() {
        assertThat(clauses.of(turn("I wrote it, and we tested it for a week.")))
                .extracting(Clause::quote)
                .containsOnly("I wrote it, and we tested it for a week.");
        String spoken = "i saw the alert at six and then i told my manager about it "
                .repeat(5)
                .strip();
        assertThat(clauses.of(turn(spoken)))
                .extracting(Clause::quote)
                .contains("i told my manager about it")
                .noneMatch(q -> q.startsWith("and"));
    }

    @Test
    void namesSchoolsAndGenderAreOutOfSight() {
        assertThat(said("She studied at Stanford University with Maya."))
                .isEqualTo(said("He studied at the University of Lagos with Lindqvist.")
                        .replace(" the ~", " ~"));
    }

    @Test
    void whatSomebodyBelievesOrDoesNotIsOneWordOutOfSight() {
        String told = said("I'm Catholic, so Fridays are different.");
        assertThat(said("I'm not religious, so Fridays are different.")).isEqualTo(told);
        assertThat(said("i'm muslim, so Fridays are different.")).isEqualTo(told);
    }

    @Test
    void fillersAreOutOfSight() {
        assertThat(said("um i wrote uh you know the script")).isEqualTo(" i wrote the script ");
    }

    private String said(String text) {
        return clauses.of(turn(text)).getFirst().line();
    }

    private List<String> texts(String text) {
        return clauses.of(turn(text)).stream()
                .map(c -> text.substring(c.start(), c.end()))
                .toList();
    }

    private static Turn turn(String text) {
        return new Transcript(Map.of("ownership", List.of(text)), false)
                .under(BankGuides.guide(List.of("ownership")))
                .turns()
                .get(2);
    }
}
