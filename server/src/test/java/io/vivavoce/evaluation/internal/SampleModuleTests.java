package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.Report.CompetencyResult;
import io.vivavoce.guide.QuestionBank;
import io.vivavoce.interview.RecognitionSettings;
import io.vivavoce.interview.TranscriptView.TurnView;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The sample shows all a report can say, and says nothing the scorer did not find.
@ApplicationModuleTest(
        module = "evaluation",
        extraIncludes = {"platform", "notification", "identity", "guide", "interview"})
@AutoConfigureMockMvc
class SampleModuleTests {
    private final Function<String, Sample> samples;
    private final MockMvcTester http;

    SampleModuleTests(@Autowired QuestionBank bank, @Autowired Scoring scoring, @Autowired MockMvcTester http) {
        this.http = http;
        samples = language -> Sample.of(
                language,
                bank,
                scoring,
                RecognitionSettings.defaults(),
                InstantSource.fixed(Instant.parse("2026-11-20T10:00:00Z")));
    }

    static List<String> languages() {
        return SampleScript.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void strongMiddlingAndThinAnswersAreRatedApart(String language) {
        Sample sample = samples.apply(language);
        assertThat(sample.report().competencies().stream()
                        .map(CompetencyResult::rating)
                        .filter(Objects::nonNull)
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(sample.report().total()).isNotNull();
        assertThat(sample.report().priorityFix()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theDeclinedQuestionHasNoRating(String language) {
        Sample sample = samples.apply(language);
        assertThat(sample.report().coverage()).isEqualTo(new Report.Coverage(6, 6, 5, 1, 0));
        assertThat(sample.report().competencies())
                .filteredOn(result -> result.id().equals("service-recovery"))
                .singleElement()
                .satisfies(result -> assertThat(result.rating()).isNull());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyQuoteStandsInTheTranscript(String language) {
        Sample sample = samples.apply(language);
        assertThat(sample.report().competencies())
                .flatExtracting(CompetencyResult::quotes)
                .isNotEmpty()
                .allSatisfy(quote -> {
                    TurnView turn = sample.turns().get(quote.turn());
                    assertThat(turn.speaker()).isEqualTo("candidate");
                    assertThat(turn.text().substring(quote.start(), quote.end()))
                            .isEqualTo(quote.text());
                });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void turnsFollowEachOtherWithoutOverlap(String language) {
        Sample sample = samples.apply(language);
        assertThat(sample.turns()).hasSizeGreaterThan(20);
        for (int next = 1; next < sample.turns().size(); next++) {
            assertThat(sample.turns().get(next).startedAtMs())
                    .isGreaterThan(sample.turns().get(next - 1).endedAtMs());
        }
    }

    @Test
    void isServedInTheShapesOfRealInterviews() {
        assertThat(http.get().uri("/api/sample"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.session.status", status -> status.assertThat().isEqualTo("completed"))
                .hasPathSatisfying(
                        "$.turns[0].speaker", speaker -> speaker.assertThat().isEqualTo("interviewer"))
                .hasPathSatisfying(
                        "$.report.competencies[0].anchor",
                        anchor -> anchor.assertThat().isNotNull());
    }

    @ParameterizedTest
    @CsvSource({"en, en", "de, de", "de-AT, de", "fr, en", "nonsense!, en"})
    void isServedInTheLanguageOfThePageOrInEnglish(String page, String language) {
        assertThat(http.get().uri("/api/sample").param("language", page))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.report.language", found -> found.assertThat().isEqualTo(language))
                .hasPathSatisfying(
                        "$.session.id",
                        id -> id.assertThat().isEqualTo(Sample.id(language).toString()));
    }
}
