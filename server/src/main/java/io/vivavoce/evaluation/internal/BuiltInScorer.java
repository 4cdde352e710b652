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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Scores an interview from its words by fixed rules, without a language model. Thread-safe; the same material gives
/// the same report.
final class BuiltInScorer implements Scoring {
    static final String ENGINE = "built-in";
    static final String STATEMENT =
            "Rated by fixed rules from the words alone: no language model was used, and nobody checked whether what"
                    + " was said is right.";

    private static final UUID NO_RUN = new UUID(0, 0);

    private final Lexicon lexicon;
    private final EvaluationSettings settings;
    private final RecognitionSettings understanding;

    BuiltInScorer(Lexicon lexicon, EvaluationSettings settings, RecognitionSettings understanding) {
        this.lexicon = lexicon;
        this.settings = settings;
        this.understanding = understanding;
    }

    @Override
    public Report score(Material material) {
        Guide guide = material.guide();
        Mask mask = new Mask(lexicon, cueStems(guide), material.names());
        List<Answer> answers = Answers.of(guide, material.turns());
        InstructionLikeText instructions = new InstructionLikeText(lexicon, material.turns());
        Clauses clauses = new Clauses(lexicon, mask);
        QuoteVerifier verifier = new QuoteVerifier(material.turns());
        Recognition recognition = Rested.recognition(material, understanding);
        List<Assessment> assessments = assess(material, mask, clauses, instructions, answers);
        CompetencyRater rater = new CompetencyRater(
                settings, understanding, verifier, material.recognizer().poor());
        List<CompetencyResult> results = guide.competencies().stream()
                .map(c -> rater.rate(c, of(c, assessments)))
                .toList();
        List<Assessment> rateable = assessments.stream()
                .filter(a -> !a.evidence().isEmpty() && rater.heard(a.answer()))
                .toList();
        Coaching coaching = new Coaching(guide, verifier, rateable);
        Total total = Total.of(results, settings.minimumRatedWeight());
        return new Report(
                material.sessionId(),
                NO_RUN,
                0,
                Instant.EPOCH,
                ENGINE,
                STATEMENT,
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
                coaching.priorityFix(assessments),
                new QuestionReview(verifier, rater).of(assessments),
                Delivery.metrics(material.recognised(), material.recognizer()),
                Delivery.conduct(material.turns()),
                NotMeasured.of(material),
                flags(material, clauses, instructions),
                Rested.on(material, understanding));
    }

    private List<Assessment> assess(
            Material material, Mask mask, Clauses clauses, InstructionLikeText instructions, List<Answer> answers) {
        Guide guide = material.guide();
        Echo echo = new Echo(lexicon, mask, asked(material), written(material));
        AnswerEvidence evidence = new AnswerEvidence(
                lexicon, echo, instructions, List.of(material.jobTitle(), material.jobDescription()));
        Reader reader = new Reader(lexicon);
        List<Assessment> assessments = new ArrayList<>();
        for (Answer answer : answers) {
            List<Reading> readings = answer.turns().stream()
                    .flatMap(t -> clauses.of(t).stream())
                    .map(reader::read)
                    .toList();
            Competency competency = guide.competency(answer.question().competency());
            List<Evidence> counted = speaks(guide) ? evidence.of(answer.question(), competency, readings) : List.of();
            assessments.add(Assessor.assess(answer, readings, counted));
        }
        return assessments;
    }

    /// Whether the word lists are of the interview's language.
    static boolean speaks(Guide guide) {
        return guide.language().startsWith("en");
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

    private static Collection<String> asked(Material material) {
        return Stream.concat(
                        material.guide().questions().stream()
                                .map(q -> q.question().text()),
                        material.turns().stream().filter(t -> !t.byCandidate()).map(Turn::text))
                .toList();
    }

    private static Collection<String> written(Material material) {
        Guide guide = material.guide();
        Stream<String> competencies = guide.competencies().stream()
                .flatMap(c -> Stream.of(c.anchors().levels().stream(), Stream.of(c.summary()), c.nextSteps().stream())
                        .flatMap(s -> s));
        Stream<String> questions = guide.questions().stream().flatMap(q -> q.question().anchors().levels().stream());
        return Stream.of(competencies, questions, Stream.of(material.jobDescription()))
                .flatMap(s -> s)
                .toList();
    }

    private static List<Flag> flags(Material material, Clauses clauses, InstructionLikeText instructions) {
        return material.turns().stream()
                .filter(Turn::byCandidate)
                .flatMap(t -> instructions.flags(clauses.of(t)).stream())
                .toList();
    }

    private Set<String> cueStems(Guide guide) {
        Stream<String> cues = Stream.concat(
                guide.competencies().stream().flatMap(c -> c.cues().stream()),
                guide.questions().stream().flatMap(q -> q.question().cues().stream()));
        return cues.flatMap(c -> lexicon.contentStems(c).stream()).collect(Collectors.toSet());
    }
}
