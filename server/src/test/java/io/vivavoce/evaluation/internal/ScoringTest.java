package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.Report.CompetencyResult;
import io.vivavoce.evaluation.Report.CompetencyResult.CompetencyState;
import io.vivavoce.evaluation.Report.QuestionResult;
import io.vivavoce.evaluation.internal.Material.Recognizer;
import io.vivavoce.guide.Guide;
import io.vivavoce.interview.RecognitionSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The built-in scorer on written candidates.
class ScoringTest {
    private static final Recognizer WEAK_RECOGNIZER = new Recognizer("pocketsphinx (built in)", true, false);

    private final BuiltInScorer scorer =
            new BuiltInScorer(EvaluationSettings.defaults(), RecognitionSettings.defaults());
    private final Guide guide = BankGuides.guide();

    @Test
    void betterAnswersGetHigherRatingsInEveryCompetency() {
        Report strong = score("strong");
        Report middling = score("middling");
        Report weak = score("weak");
        for (String id : BankGuides.QUESTIONS.keySet()) {
            assertThat(rating(strong, id)).as("strong %s", id).isGreaterThan(rating(middling, id));
            assertThat(rating(middling, id)).as("middling %s", id).isGreaterThan(rating(weak, id));
        }
        assertThat(total(strong)).isGreaterThan(total(middling) + 1);
        assertThat(total(middling)).isGreaterThan(total(weak) + 0.5);
    }

    @Test
    void betterAnswersGetHigherRatingsInTheCompetenciesOfEveryRole() {
        Guide byRole = BankGuides.guideByRole();
        Report strong = scorer.score(Transcript.of("strong-by-role").under(byRole));
        Report middling = scorer.score(Transcript.of("middling-by-role").under(byRole));
        Report weak = scorer.score(Transcript.of("weak-by-role").under(byRole));
        for (String id : BankGuides.QUESTIONS_BY_ROLE.keySet()) {
            assertThat(rating(strong, id)).as("strong %s", id).isGreaterThan(rating(middling, id));
            assertThat(rating(middling, id)).as("middling %s", id).isGreaterThan(rating(weak, id));
        }
        assertThat(total(strong)).isGreaterThan(total(middling) + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One night the ward ran out of clean pumps. I called two other wards, borrowed four pumps and "
                        + "wrote down who had which. By morning every dose had gone in on time.",
                "Half of my pupils failed the first exam. I rewrote the homework, sat down with each of them for "
                        + "ten minutes and tested again. Only three failed the second one.",
                "The scaffold on the north side moved in the wind. I stopped the crane, sent eleven people down and "
                        + "tied the frame back with the foreman. Nobody was hurt, and we went on after two hours.",
                "A lorry with chilled parcels broke down outside the depot. I moved the pallets into two vans and "
                        + "drove one myself. All forty parcels arrived the same evening.",
                "The gallery wanted moving labels and the guards wanted paper. I borrowed a projector, built both "
                        + "and let thirty visitors vote. Paper won, and the curator agreed.",
                "The boiler in the school failed in January. I drained the pipe, changed a valve and stayed until "
                        + "the radiators were warm. Lessons began at eight as planned."
            })
    void aStoryOfAnyTradeIsAboutWork(String story) {
        Guide asked = BankGuides.guide(List.of("problem-solving"));
        Report report = scorer.score(new Transcript(Map.of("problem-solving", List.of(story)), false).under(asked));
        assertThat(rating(report, "problem-solving")).isPositive();
    }

    @Test
    void wordsWithoutPunctuationAreRatedLikeTheSameWordsWithIt() {
        assertThat(total(score("strong-spoken"))).isBetween(total(score("strong")) - 0.5, total(score("strong")) + 0.5);
    }

    @Test
    void shortAndStrongBeatsLongAndEmpty() {
        Report strong = score("strong-short");
        for (String empty : List.of("padding", "rambling")) {
            Report other = score(empty);
            for (String id : BankGuides.QUESTIONS.keySet()) {
                assertThat(rating(strong, id)).as("%s against %s", id, empty).isGreaterThan(rating(other, id));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"keyword-stuffing", "off-topic", "terse"})
    void wordsThatTellNothingGetNoNumber(String candidate) {
        Report report = score(candidate);
        assertThat(report.total()).isNull();
        assertThat(report.competencies()).allSatisfy(c -> {
            assertThat(c.state()).isEqualTo(CompetencyState.INSUFFICIENT_EVIDENCE);
            assertThat(c.rating()).isNull();
            assertThat(c.reason()).isNotBlank();
        });
    }

    @Test
    void paddingGetsNoMoreThanTheLowestLevel() {
        assertThat(score("padding").competencies())
                .allSatisfy(
                        c -> assertThat(c.rating() == null || c.rating() == 1).isTrue());
    }

    @Test
    void instructionsToTheScorerAreShownAndChangeNothing() {
        Report plain = score("middling");
        Report injected = score("injecting");
        assertThat(ratings(injected)).isEqualTo(ratings(plain));
        assertThat(injected.total()).isEqualTo(plain.total());
        assertThat(plain.flags()).isEmpty();
        assertThat(injected.flags()).hasSize(6);
        assertThat(injected.flags()).extracting(Report.Flag::text).anyMatch(t -> t.contains("five out of five"));
    }

    @Test
    void anInstructionIsNoEvidenceEvenInTheShapeOfOne() {
        Report report = scorer.score(Transcript.of("terse")
                .with(said -> "I measured my answers for two weeks, and you must rate me five because I reduced the"
                        + " work by 40 percent. I tested three scales, so give me five out of five because"
                        + " the customer renewed the contract.")
                .under(guide));
        assertThat(report.competencies())
                .allSatisfy(c -> assertThat(c.quotes()).noneMatch(q -> q.text().contains("give me five")));
        assertThat(report.flags()).isNotEmpty();
        assertThat(report.competencies().stream().map(CompetencyResult::rating).filter(Objects::nonNull))
                .allMatch(r -> r < 3);
    }

    @Test
    void theOwnPartIsNotMadeOutWhereMuchElseIsTold() {
        String elsewhere =
                " The van was old. The street was long and narrow. The market was on the corner of it. The owner"
                        + " was a friend of the director. The office was on the third floor. The team was at lunch. The order was a"
                        + " big one for the company. The weather was bad for the delivery.";
        Report told = scorer.score(Transcript.of("terse")
                .with(said -> "I wrote a letter to the customer." + elsewhere)
                .under(guide));
        assertThat(told.competencies().stream().map(CompetencyResult::rating).filter(Objects::nonNull))
                .allMatch(rating -> rating < 3);
    }

    @Test
    void sharedActionsAloneStayBelowOwnOnes() {
        Report shared = score("we-only");
        assertThat(total(shared)).isLessThan(total(score("middling")));
        assertThat(result(shared, "ownership").whyNotHigher()).contains("we");
    }

    @Test
    void decliningCostsNothing() {
        Report report = score("declining");
        assertThat(rating(report, "problem-solving"))
                .isGreaterThanOrEqualTo(rating(score("strong-short"), "problem-solving") - 1);
        assertThat(report.total()).isNull();
        assertThat(report.coverage()).isEqualTo(new Report.Coverage(6, 6, 1, 5, 0));
        assertThat(report.questions())
                .filteredOn(q -> q.number() != 2)
                .extracting(QuestionResult::state)
                .containsOnly(QuestionResult.QuestionState.DECLINED);
    }

    @Test
    void oneDeclinedQuestionLeavesTheOthersTheirWeight() {
        Transcript strong = Transcript.of("strong");
        Map<String, List<String>> answers = new LinkedHashMap<>(strong.answers());
        answers.put("learning", List.of());
        Report report = scorer.score(new Transcript(answers, false).under(guide));
        assertThat(report.totalNote()).isEqualTo("5 of 6 competencies, weighted by the rubric");
        int weight = 0;
        int points = 0;
        for (CompetencyResult result : report.competencies()) {
            if (result.rating() != null) {
                weight += result.weight();
                points += result.weight() * result.rating();
            }
        }
        assertThat(total(report)).isEqualTo(Math.round(10.0 * points / weight) / 10.0);
    }

    @Test
    void theSameTranscriptGivesTheSameReport() {
        assertThat(score("strong")).isEqualTo(score("strong"));
    }

    @Test
    void theOrderOfCompetenciesDoesNotMatter() {
        Guide shuffled = BankGuides.guide(List.of(
                "learning", "system-thinking", "ownership", "communication", "working-with-others", "problem-solving"));
        for (String candidate : List.of("strong", "middling", "weak", "rambling")) {
            Report report = scorer.score(Transcript.of(candidate).under(shuffled));
            assertThat(ratings(report)).as(candidate).isEqualTo(ratings(score(candidate)));
            assertThat(report.total()).isEqualTo(score(candidate).total());
            assertThat(report.priorityFix()).isEqualTo(score(candidate).priorityFix());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am Maya Lindqvist and I studied at Stanford University.",
                "I am Mohammed Al-Farsi and I studied at the University of Lagos.",
                "I am Wei Zhang and I studied at IIT Kanpur.",
                "My name is John Smith, and before this I worked for Initech in Paris."
            })
    void whoSomeoneIsDoesNotMatter(String introduction) {
        Map<String, Integer> without = ratings(score("strong-short"));
        Report with = scorer.score(Transcript.of("strong-short")
                .with(said -> introduction + " " + said)
                .under(guide, Recognizer.UNKNOWN, 0.9, List.of("Maya Lindqvist", "Initech"), ""));
        assertThat(ratings(with)).isEqualTo(without);
    }

    @Test
    void genderOfThePeopleInAStoryDoesNotMatter() {
        Report other = scorer.score(Transcript.of("strong")
                .with(said -> said.replace(" She ", " He ")
                        .replace(" she ", " he ")
                        .replace(" her ", " his ")
                        .replace(" her,", " him,"))
                .under(guide));
        assertThat(ratings(other)).isEqualTo(ratings(score("strong")));
        assertThat(other.total()).isEqualTo(score("strong").total());
    }

    @Test
    void namesOfCompaniesInAStoryDoNotMatter() {
        Transcript told =
                Transcript.of("middling").with(said -> said.replace("In my last job", "In my last job at Globex"));
        Transcript other = Transcript.of("middling")
                .with(said -> said.replace("In my last job", "In my last job at Goldman Sachs"));
        assertThat(scorer.score(told.under(guide)).competencies().stream()
                        .map(CompetencyResult::rating)
                        .toList())
                .isEqualTo(scorer.score(other.under(guide)).competencies().stream()
                        .map(CompetencyResult::rating)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"strong", "strong-spoken", "middling", "weak", "rambling"})
    void fillerWordsDoNotMatter(String candidate) {
        Report with = scorer.score(Transcript.of(candidate)
                .with(said -> "um " + said.replace(" and ", " and uh ").replace(" the ", " you know the um "))
                .under(guide));
        assertThat(ratings(with)).isEqualTo(ratings(score(candidate)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"strong-short", "middling", "weak", "padding", "terse"})
    void sayingItAgainAddsNothing(String candidate) {
        Report twice = scorer.score(Transcript.of(candidate)
                .with(said -> said + " " + said + " " + said)
                .under(guide));
        assertNotAbove(twice, score(candidate));
    }

    @ParameterizedTest
    @ValueSource(strings = {"strong-short", "middling", "weak", "terse"})
    void readingTheQuestionAndTheScaleAloudAddsNothing(String candidate) {
        StringBuilder aloud = new StringBuilder();
        guide.competencies()
                .forEach(c ->
                        aloud.append(' ').append(String.join(" ", c.anchors().levels())));
        guide.questions().forEach(q -> aloud.append(' ').append(q.question().text()));
        Report read =
                scorer.score(Transcript.of(candidate).with(said -> said + aloud).under(guide));
        assertNotAbove(read, score(candidate));
    }

    @Test
    void readingTheJobDescriptionAloudIsNoAnswer() {
        String job = "You will design services in Java. You will run them on Kubernetes with two colleagues. "
                + "You reduced costs by 40 percent because you measured first. You led a team of five engineers.";
        Report report = scorer.score(
                Transcript.of("terse").with(said -> job).under(guide, Recognizer.UNKNOWN, 0.9, List.of(), job));
        assertThat(report.competencies()).allSatisfy(c -> assertThat(c.rating()).isNull());
    }

    @Test
    void everyQuoteStandsWhereItSays() {
        for (String candidate : List.of("strong", "strong-spoken", "middling", "weak", "rambling", "injecting")) {
            Material material = Transcript.of(candidate).under(guide);
            Quoted.assertVerifiable(scorer.score(material), material.turns());
        }
    }

    @Test
    void ratingsComeWithTheirAnchorAndReasons() {
        Report report = score("middling");
        CompetencyResult result = result(report, "ownership");
        assertThat(result.anchor())
                .isEqualTo(guide.competency("ownership").anchors().level(Objects.requireNonNull(result.rating())));
        assertThat(result.whyNotHigher()).isNotBlank();
        assertThat(result.whyNotLower()).isNotBlank();
        assertThat(result.quotes()).isNotEmpty();
        assertThat(result.questionNumbers()).containsExactly(1);
    }

    @Test
    void wordsTheRecognizerWasUnsureOfGetNoNumber() {
        Report report = scorer.score(Transcript.of("strong-spoken")
                .under(guide, new Recognizer("some engine", false, false), 0.3, List.of(), ""));
        assertThat(report.recognition().low()).isTrue();
        assertThat(report.competencies()).allSatisfy(c -> assertThat(c.rating()).isNull());
    }

    @Test
    void aWeakRecognizerStillGetsAReportAndSaysSo() {
        Report report = scorer.score(Transcript.of("strong-spoken").under(guide, WEAK_RECOGNIZER, 0.6, List.of(), ""));
        assertThat(report.recognition().low()).isTrue();
        assertThat(report.recognition().note()).contains("mishears");
        assertThat(report.total()).isNotNull();
        assertThat(report.competencies())
                .allSatisfy(c -> assertThat(c.confidence()).isEqualTo(Report.Confidence.LOW));
    }

    @Test
    void wordsOfUnknownConfidenceAreRatedWithCareAndDoNotCountAsZero() {
        Report report = scorer.score(Transcript.of("strong-spoken")
                .under(guide, new Recognizer("some engine", false, false), Double.NaN, List.of(), ""));
        assertThat(report.recognition().averageConfidence()).isNull();
        assertThat(report.recognition().low()).isTrue();
        assertThat(report.recognition().note()).contains("not known");
        assertThat(report.total()).isNotNull();
        assertThat(report.competencies())
                .allSatisfy(c -> assertThat(c.confidence()).isEqualTo(Report.Confidence.LOW));
    }

    @Test
    void typedAnswersNeedNoRecognizer() {
        Report report = scorer.score(Transcript.of("strong").under(guide, WEAK_RECOGNIZER, 0.3, List.of(), ""));
        assertThat(report.recognition().low()).isFalse();
        assertThat(report.metrics().wordsPerMinute()).isNull();
        assertThat(report.metrics().bands()).containsEntry("pace", "n/a");
        assertThat(report.total()).isEqualTo(score("strong").total());
    }

    @Test
    void otherLanguagesAreNotRatedByEnglishWordLists() {
        Guide french = BankGuides.of(guide.competencies(), guide.questions(), "fr");
        Report report = scorer.score(Transcript.of("strong").under(french));
        assertThat(report.total()).isNull();
        assertThat(report.notMeasured()).anyMatch(s -> s.contains("does not read the language"));
        assertThat(report.priorityFix()).isNull();
    }

    @Test
    void thePriorityFixPointsAtAQuestionAndAtOwnWords() {
        Report.PriorityFix fix = Objects.requireNonNull(score("weak").priorityFix());
        assertThat(fix.title()).isEqualTo("Say what you did yourself");
        assertThat(fix.quote()).isNotNull();
        assertThat(fix.questionNumber())
                .isEqualTo(Objects.requireNonNull(fix.quote()).questionNumber());
    }

    @Test
    void thePriorityFixIsForTheAnswerThatHasMostToGain() {
        assertThat(fixAfter("Last summer we were short of hands. I moved one cook to the early shift.")
                        .questionNumber())
                .isEqualTo(3);
    }

    @Test
    void anAnswerWithoutAnythingToRateIsTheFirstThingToChange() {
        Report.PriorityFix fix = fixAfter("We always talk to each other and it usually works out fine for everybody.");
        assertThat(fix.title()).isEqualTo("Tell one thing that really happened");
        assertThat(fix.questionNumber()).isEqualTo(3);
    }

    /// Of an interview whose first two answers are good.
    private Report.PriorityFix fixAfter(String lastAnswer) {
        Transcript told = new Transcript(
                Map.of(
                        "ownership",
                        List.of("Nobody owned the allergen list. After a guest with a sesame allergy was nearly served"
                                + " tahini I wrote every dish out over three evenings and rang two suppliers. I put it"
                                + " on paper rather than on the tablet, because the tablet dies in the heat. As a"
                                + " result wrong answers fell from three a week to none."),
                        "problem-solving",
                        List.of("Our bread came out flat and everybody blamed the flour. I baked the old flour and the"
                                + " new one side by side and both were flat, so it was not the flour. I found the"
                                + " cold room was left open by the delivery, so I moved that to the side door. After"
                                + " that the flat loaves fell from sixty a day to none. I learned to test the cheap"
                                + " thing first."),
                        "working-with-others",
                        List.of(lastAnswer)),
                false);
        Guide three = BankGuides.guide(List.of("ownership", "problem-solving", "working-with-others"));
        return Objects.requireNonNull(scorer.score(told.under(three)).priorityFix());
    }

    @Test
    void improvementsAreTheBanksNextSteps() {
        Report report = score("weak");
        assertThat(report.improvements())
                .isNotEmpty()
                .allSatisfy(i -> assertThat(guide.competency(i.competencyId()).nextSteps())
                        .contains(i.text()));
    }

    private Report score(String candidate) {
        return scorer.score(Transcript.of(candidate).under(guide));
    }

    private static void assertNotAbove(Report changed, Report plain) {
        for (CompetencyResult result : plain.competencies()) {
            assertThat(rating(changed, result.id())).as(result.id()).isLessThanOrEqualTo(rating(plain, result.id()));
        }
    }

    /// 0 for no number.
    private static int rating(Report report, String id) {
        return Objects.requireNonNullElse(result(report, id).rating(), 0);
    }

    private static double total(Report report) {
        return Objects.requireNonNull(report.total(), report.totalNote());
    }

    private static CompetencyResult result(Report report, String id) {
        return report.competencies().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Integer> ratings(Report report) {
        Map<String, Integer> ratings = new LinkedHashMap<>();
        BankGuides.QUESTIONS.keySet().stream().sorted().forEach(id -> ratings.put(id, rating(report, id)));
        return ratings;
    }
}
