package io.vivavoce.evaluation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.Report.CompetencyResult;
import io.vivavoce.evaluation.Report.Confidence;
import io.vivavoce.evaluation.internal.Material.Recognizer;
import io.vivavoce.evaluation.internal.Material.Rereading;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.PlannedQuestion;
import io.vivavoce.interview.Advice;
import io.vivavoce.interview.Note;
import io.vivavoce.interview.RecognitionSettings;
import io.vivavoce.interview.Speaker;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnCorrection;
import io.vivavoce.interview.TurnKind;
import io.vivavoce.interview.Understood;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What corrected and poorly understood answers come to.
class CorrectedAnswersTest {
    private static final Recognizer RECOGNIZER = new Recognizer("some recogniser", false, false);

    private static final Rereading ANSWERS = (before, words) -> TurnKind.ANSWER;

    private final BuiltInScorer scorer =
            new BuiltInScorer(EvaluationSettings.defaults(), RecognitionSettings.defaults());
    private final Guide guide = BankGuides.guide();
    private final Material heardPoorly = spoken("strong", 0.3);

    @Test
    void poorlyUnderstoodAnswersGetNoNumberAndTheReportSaysWhatToDo() {
        Report report = scorer.score(heardPoorly);
        assertThat(basis(report).lowRecognition()).isTrue();
        assertThat(basis(report).advice()).contains("Correct the transcript", "headset", "typing");
        assertThat(basis(report).correctedAnswers()).isZero();
        assertThat(report.competencies()).allSatisfy(c -> {
            assertThat(c.rating()).isNull();
            assertThat(c.heard()).contains("understood poorly", "lowers nothing");
        });
    }

    @Test
    void aNoteAboutWordsThatWereCorrectedIsGone() {
        List<Integer> answers = heardPoorly.turns().stream()
                .filter(Turn::byCandidate)
                .map(Turn::sequence)
                .toList();
        Material noted = heardPoorly.noted(answers.stream()
                .map(turn -> new Note(turn, "Result open.", new Advice.Source("model", "advice-1")))
                .toList());
        assertThat(answers).allSatisfy(turn -> assertThat(noted.note(turn)).isNotNull());
        Material corrected = noted.corrected(versions(heardPoorly, text -> text + " Really."), ANSWERS);
        assertThat(answers).allSatisfy(turn -> assertThat(corrected.note(turn)).isNull());
    }

    @Test
    void correctedAnswersAreRatedOnTheCorrectedWordsAlone() {
        Report typed = scorer.score(Transcript.of("strong").under(guide));
        Material corrected = heardPoorly.corrected(versions(heardPoorly, text -> text + " "), ANSWERS);
        Report report = scorer.score(corrected);
        assertThat(report.competencies())
                .extracting(CompetencyResult::rating)
                .isEqualTo(typed.competencies().stream()
                        .map(CompetencyResult::rating)
                        .toList());
        assertThat(report.competencies()).extracting(CompetencyResult::heard).containsOnlyNulls();
        assertThat(basis(report).lowRecognition()).isFalse();
        assertThat(basis(report).statement()).contains("corrected transcript", "answers corrected");
        assertThat(report.recognition().note()).contains("as you corrected them", "Nothing rests on");
        Quoted.assertVerifiable(report, corrected.turns());
    }

    @Test
    void theBasisNamesTheVersionOfEachTurnAndItsWords() {
        Report before = scorer.score(heardPoorly);
        int first = firstAnswer(heardPoorly).sequence();
        Material corrected =
                heardPoorly.corrected(List.of(version(first, 4, "I rebuilt the cache in three weeks.")), ANSWERS);
        Report report = scorer.score(corrected);
        Report.Basis.Said said = said(report, first);
        assertThat(said.version()).isEqualTo(4);
        assertThat(said.corrected()).isTrue();
        assertThat(said.understood()).isEqualTo(Understood.POORLY);
        assertThat(said.confidence()).isEqualTo(0.3);
        assertThat(said.sha256()).isNotEqualTo(said(before, first).sha256()).hasSize(64);
        assertThat(said(before, first).version()).isZero();
        assertThat(basis(report).correctedAnswers()).isEqualTo(1);
        assertThat(basis(report).statement()).contains("1 answer corrected");
        assertThat(TranscriptHash.of(corrected.turns())).isNotEqualTo(TranscriptHash.of(heardPoorly.turns()));
    }

    @Test
    void goingBackToWhatWasRecognisedIsNoCorrection() {
        Turn first = firstAnswer(heardPoorly);
        Report report =
                scorer.score(heardPoorly.corrected(List.of(version(first.sequence(), 2, first.text())), ANSWERS));
        assertThat(said(report, first.sequence()).corrected()).isFalse();
        assertThat(said(report, first.sequence()).version()).isEqualTo(2);
        assertThat(basis(report).correctedAnswers()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.5, 0.69})
    void aMisheardAnswerLowersNothingBesideOneThatWasNot(double confidence) {
        Material alone = spoken("strong", 0.9);
        String competency = guide.questions().getFirst().competency();
        Material both =
                askedAgain(alone, "see the one in while are there or said where her this and for it", confidence);
        CompetencyResult rated = of(scorer.score(both), competency);
        assertThat(rated.rating()).isEqualTo(of(scorer.score(alone), competency).rating());
        assertThat(rated.heard()).contains("question 7");
    }

    @Test
    void anEmptyAnswerThatWasUnderstoodWellStillCounts() {
        Material alone = spoken("strong", 0.9);
        String competency = guide.questions().getFirst().competency();
        Material both = askedAgain(alone, "see the one in while are there or said where her this and for it", 0.9);
        assertThat(of(scorer.score(both), competency).rating())
                .isLessThan(of(scorer.score(alone), competency).rating());
    }

    @Test
    void ratingsOnWordsUnderstoodInPartSaySo() {
        Report report = scorer.score(spoken("strong", 0.5));
        assertThat(report.competencies()).allSatisfy(c -> {
            assertThat(c.rating()).isNotNull();
            assertThat(c.heard()).contains("may not have been understood in full");
        });
        assertThat(scorer.score(spoken("strong", 0.9)).competencies())
                .extracting(CompetencyResult::heard)
                .containsOnlyNulls();
    }

    @Test
    void correctedAnswersAreNotDoubtedForTheRecognisersSake() {
        Material doubted = new Transcript(Transcript.of("strong").answers(), true)
                .under(guide, new Recognizer("weak", true, false), 0.5, List.of(), "");
        assertThat(scorer.score(doubted).competencies())
                .extracting(CompetencyResult::confidence)
                .containsOnly(Confidence.LOW);
        assertThat(scorer.score(doubted.corrected(versions(doubted, text -> text + " "), ANSWERS))
                        .competencies())
                .extracting(CompetencyResult::confidence)
                .contains(Confidence.HIGH);
    }

    /// The same interview with one more question about its first competency.
    private Material askedAgain(Material material, String said, double confidence) {
        int number = guide.questions().size() + 1;
        PlannedQuestion first = guide.questions().getFirst();
        List<PlannedQuestion> questions = new ArrayList<>(guide.questions());
        questions.add(new PlannedQuestion(number, first.competency(), first.question(), false));
        List<Turn> turns = new ArrayList<>(material.turns());
        for (TurnKind kind : List.of(TurnKind.QUESTION, TurnKind.ANSWER)) {
            boolean answer = kind == TurnKind.ANSWER;
            Duration at = Duration.ofSeconds(20L * turns.size());
            turns.add(new Turn(
                    turns.size(),
                    answer ? Speaker.CANDIDATE : Speaker.INTERVIEWER,
                    kind,
                    answer ? said : first.question().text(),
                    number,
                    null,
                    Turn.Source.VOICE,
                    false,
                    answer ? confidence : 1.0,
                    at,
                    at,
                    null,
                    null));
        }
        return new Material(
                material.sessionId(),
                BankGuides.of(guide.competencies(), questions, "en"),
                turns,
                turns,
                List.of(),
                material.elapsed(),
                material.jobTitle(),
                material.company(),
                "",
                material.names(),
                material.recognizer(),
                List.of());
    }

    private static CompetencyResult of(Report report, String competency) {
        return report.competencies().stream()
                .filter(c -> c.id().equals(competency))
                .findFirst()
                .orElseThrow();
    }

    private static Report.Basis basis(Report report) {
        return Objects.requireNonNull(report.basis());
    }

    private Material spoken(String candidate, double confidence) {
        return new Transcript(Transcript.of(candidate).answers(), true)
                .under(guide, RECOGNIZER, confidence, List.of("Maya Lindqvist", "Kettle Works"), "");
    }

    private static List<TurnCorrection> versions(Material material, UnaryOperator<String> change) {
        List<TurnCorrection> versions = new ArrayList<>();
        material.recognised().stream()
                .filter(Turn::byCandidate)
                .forEach(turn -> versions.add(version(turn.sequence(), 1, change.apply(turn.text()))));
        return versions;
    }

    private static TurnCorrection version(int sequence, int version, String text) {
        return new TurnCorrection(sequence, version, text, TurnCorrection.By.CANDIDATE, Instant.EPOCH);
    }

    private static Turn firstAnswer(Material material) {
        return material.recognised().stream()
                .filter(t -> t.kind() == TurnKind.ANSWER)
                .findFirst()
                .orElseThrow();
    }

    private static Report.Basis.Said said(Report report, int sequence) {
        return basis(report).turns().stream()
                .filter(s -> s.sequence() == sequence)
                .findFirst()
                .orElseThrow();
    }
}
