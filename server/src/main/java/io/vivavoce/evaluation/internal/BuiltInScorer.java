package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.Report.CompetencyResult;
import io.vivavoce.evaluation.Report.Coverage;
import io.vivavoce.evaluation.Report.Flag;
import io.vivavoce.evaluation.Report.QuestionResult;
import io.vivavoce.evaluation.Report.Recognition;
import io.vivavoce.guide.Competency;
import io.vivavoce.guide.Guide;
import io.vivavoce.interview.RecognitionSettings;
import io.vivavoce.interview.Turn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Scores an interview from its words by fixed rules, without a language model. Thread-safe; the same material gives
/// the same report.
final class BuiltInScorer implements Scoring {
    static final String ENGINE = "built-in";

    private static final UUID NO_RUN = new UUID(0, 0);

    private final EvaluationSettings settings;
    private final RecognitionSettings understanding;

    BuiltInScorer(EvaluationSettings settings, RecognitionSettings understanding) {
        this.settings = settings;
        this.understanding = understanding;
    }

    @Override
    public Report score(Material material) {
        Guide guide = material.guide();
        Wording wording = Wording.of(guide.language());
        Lexicon own = Lexicon.of(guide.language());
        Lexicon lexicon = own == null ? Lexicon.english() : own;
        AnswerReading reading = AnswerReading.of(material, lexicon);
        List<Answer> answers = Answers.of(guide, material.turns());
        QuoteVerifier verifier = new QuoteVerifier(material.turns());
        Recognition recognition = Rested.recognition(material, understanding, wording);
        List<Assessment> assessments = own == null ? unread(answers) : reading.assess(material, answers);
        CompetencyRater rater = new CompetencyRater(
                settings,
                understanding,
                wording,
                verifier,
                material.recognizer().poor());
        List<CompetencyResult> results = guide.competencies().stream()
                .map(c -> rater.rate(c, of(c, assessments)))
                .toList();
        List<Assessment> rateable = assessments.stream()
                .filter(a -> !a.evidence().isEmpty() && rater.heard(a.answer()))
                .toList();
        Coaching coaching = new Coaching(guide, wording, verifier, rateable);
        Total total = Total.of(results, settings.minimumRatedWeight(), wording);
        return new Report(
                material.sessionId(),
                NO_RUN,
                0,
                Instant.EPOCH,
                ENGINE,
                wording.say("statement"),
                guide.rubricVersion(),
                material.jobTitle(),
                material.company(),
                guide.type().id(),
                guide.difficulty().id(),
                guide.language(),
                material.elapsed().toMillis(),
                coverage(answers),
                recognition,
                total.value(),
                total.note(),
                coaching.headline(),
                results,
                coaching.strengths(),
                coaching.improvements(results),
                coaching.priorityFix(assessments.stream()
                        .filter(a -> own != null && a.answer().answered())
                        .filter(a -> a.evidence().isEmpty() && rater.heard(a.answer()))
                        .toList()),
                new QuestionReview(lexicon, wording, verifier, rater).of(assessments),
                Delivery.metrics(material.recognised(), material.recognizer(), lexicon, wording),
                Delivery.conduct(material.turns()),
                NotMeasured.of(material, wording),
                flags(material, reading),
                Rested.on(material, understanding, wording),
                null,
                null);
    }

    /// What is read of an interview before anything is weighed.
    ///
    /// @param lexicon of its language, null when nobody reads that here
    /// @param clauses as they are seen
    /// @param counted those that count
    record Read(@Nullable Lexicon lexicon, List<Clause> clauses, List<Clause> counted) {}

    static Read read(Material material) {
        Guide guide = material.guide();
        Lexicon lexicon = Lexicon.of(guide.language());
        if (lexicon == null) {
            return new Read(null, List.of(), List.of());
        }
        AnswerReading reading = AnswerReading.of(material, lexicon);
        return new Read(
                lexicon,
                material.turns().stream()
                        .filter(Turn::byCandidate)
                        .flatMap(turn -> reading.clauses().of(turn).stream())
                        .toList(),
                reading.assess(material, Answers.of(guide, material.turns())).stream()
                        .flatMap(assessment -> assessment.evidence().stream())
                        .map(Evidence::clause)
                        .toList());
    }

    /// Answers in a language that nobody reads here: nothing of them counts.
    private static List<Assessment> unread(List<Answer> answers) {
        return answers.stream()
                .map(answer -> Assessor.assess(answer, List.of(), List.of(), 0, false))
                .toList();
    }

    private static List<Assessment> of(Competency competency, List<Assessment> assessments) {
        return assessments.stream()
                .filter(a -> a.answer().question().competency().equals(competency.id()))
                .toList();
    }

    private static Coverage coverage(List<Answer> answers) {
        return new Coverage(
                answers.size(),
                count(answers.stream().filter(Answer::asked)),
                count(answers.stream().filter(Answer::answered)),
                count(answers.stream().filter(a -> a.state() == QuestionResult.QuestionState.DECLINED)),
                count(answers.stream().filter(a -> a.state() == QuestionResult.QuestionState.NOT_REACHED)));
    }

    private static int count(Stream<Answer> answers) {
        return (int) answers.count();
    }

    private static List<Flag> flags(Material material, AnswerReading reading) {
        return material.turns().stream()
                .filter(Turn::byCandidate)
                .flatMap(t -> reading.instructions().flags(reading.clauses().of(t)).stream())
                .toList();
    }
}
