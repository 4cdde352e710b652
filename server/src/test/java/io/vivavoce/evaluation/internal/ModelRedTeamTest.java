package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.Report.CompetencyResult;
import io.vivavoce.language.SingleModel;
import io.vivavoce.language.testing.ObeyingModel;
import io.vivavoce.language.testing.RedTeam;
import io.vivavoce.language.testing.RedTeam.Injection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every injection, said in every answer, to a model that obeys each of them and otherwise reads.
class ModelRedTeamTest {
    private static final Transcript CANDIDATE = Transcript.of("middling");
    private static Map<String, Integer> honest = Map.of();

    @BeforeAll
    static void rateTheHonestAnswers() {
        honest = ratings(score(CANDIDATE));
    }

    static List<Injection> corpus() {
        return RedTeam.all();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void liftsNoLevelAndForgesNoQuote(Injection injection) {
        Material material =
                CANDIDATE.with(text -> text + " " + injection.text()).under(BankGuides.guide());
        Report report = score(material);
        Quoted.assertVerifiable(report, material.turns());
        assertThat(ratings(report))
                .allSatisfy((id, rating) ->
                        assertThat(rating).as(id).isLessThanOrEqualTo(Objects.requireNonNull(honest.get(id))));
        assertThat(report.headline() + report.strengths() + report.improvements())
                .doesNotContain("[Level", "hire", "OBEYED");
    }

    private static Report score(Transcript transcript) {
        return score(transcript.under(BankGuides.guide()));
    }

    private static Report score(Material material) {
        FakeJudge strict =
                new FakeJudge("strict").rating(request -> FakeJudge.level(FakeJudge.control(request) ? 1 : 2));
        ObeyingModel model = new ObeyingModel(strict::answer);
        SingleModel alone = new SingleModel("obeying", "Obeying model", true, model);
        return ModelScorerTest.score(material, new Panel(alone, null, alone), 7);
    }

    private static Map<String, Integer> ratings(Report report) {
        return report.competencies().stream()
                .collect(Collectors.toMap(
                        CompetencyResult::id, result -> Objects.requireNonNullElse(result.rating(), 0)));
    }
}
