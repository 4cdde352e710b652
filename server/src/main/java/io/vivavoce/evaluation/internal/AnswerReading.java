package io.vivavoce.evaluation.internal;

import io.vivavoce.guide.Guide;
import io.vivavoce.guide.PlannedQuestion;
import io.vivavoce.interview.Turn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the answers of one interview by the words of its language, from the first to the last. Immutable.
record AnswerReading(Lexicon lexicon, Mask mask, Clauses clauses, InstructionLikeText instructions) {
    /// A turn of so few words that tells nothing is said to whoever asks.
    private static final int IN_PASSING = 8;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}']+");

    static AnswerReading of(Material material, Lexicon lexicon) {
        Guide guide = material.guide();
        Mask mask = new Mask(lexicon, known(guide, lexicon), material.names());
        return new AnswerReading(
                lexicon,
                mask,
                new Clauses(lexicon, mask),
                new InstructionLikeText(guide.language(), lexicon, material.turns()));
    }

    /// Each answer, weighed by itself.
    List<Assessment> assess(Material material, List<Answer> answers) {
        Guide guide = material.guide();
        Echo echo = new Echo(lexicon, mask, asked(material), written(material));
        AnswerEvidence evidence = new AnswerEvidence(
                lexicon, echo, guide.language(), instructions, List.of(material.jobTitle(), material.jobDescription()));
        Concreteness concreteness = Concreteness.in(guide.language());
        Reader reader = new Reader(lexicon);
        List<List<Reading>> read = answers.parallelStream()
                .map(answer -> answer.turns().stream()
                        .flatMap(t -> clauses.of(t).stream())
                        .map(reader::read)
                        .toList())
                .toList();
        List<List<Evidence>> counted = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            PlannedQuestion question = answers.get(i).question();
            counted.add(evidence.of(question, guide.competency(question.competency()), read.get(i)));
        }
        List<OptionalDouble> away = away(material, counted);
        List<Assessment> assessments = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            List<Evidence> told = evidence.elsewhere(counted.get(i), away.get(i)) ? List.of() : counted.get(i);
            List<Evidence> accounts = Evidence.accounts(told);
            assessments.add(Assessor.assess(
                    answers.get(i),
                    read.get(i),
                    told,
                    concreteness.of(accounts, said(read.get(i), accounts)),
                    asksForHabit(answers.get(i).question())));
        }
        return assessments;
    }

    /// What was said to tell what is told. A word or two to whoever asks, that this was all or that one needs a moment,
    /// is none of it; what sounds like an instruction, or tells who somebody is, costs nobody anything.
    List<Word> said(List<Reading> readings, List<Evidence> accounts) {
        Set<Turn> telling =
                accounts.stream().map(account -> account.clause().turn()).collect(Collectors.toSet());
        Map<Turn, List<Word>> turns = new LinkedHashMap<>();
        readings.stream()
                .map(Reading::clause)
                .filter(clause -> !lexicon.has(Phrases.PRIVATE, clause.line()) && !instructions.in(clause))
                .forEach(clause -> turns.computeIfAbsent(clause.turn(), turn -> new ArrayList<>())
                        .addAll(clause.words()));
        return turns.entrySet().stream()
                .filter(turn ->
                        telling.contains(turn.getKey()) || turn.getValue().size() > IN_PASSING)
                .flatMap(turn -> turn.getValue().stream())
                .toList();
    }

    private List<OptionalDouble> away(Material material, List<List<Evidence>> counted) {
        List<List<String>> said = counted.stream()
                .map(answer -> Assessment.told(answer).stream()
                        .filter(lexicon::isContent)
                        .map(Word::said)
                        .toList())
                .toList();
        Set<String> job = lexicon.contentStems(material.jobTitle() + " " + material.jobDescription());
        return Elsewhere.in(material.guide().language(), lexicon, job).away(said);
    }

    private boolean asksForHabit(PlannedQuestion question) {
        String line = BETWEEN_WORDS
                .splitAsStream(lexicon.spelt(question.question().text().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" ", " ", " "));
        return lexicon.has(Phrases.HABIT_ASKED, line);
    }

    private static Collection<String> asked(Material material) {
        return Stream.concat(
                        material.guide().questions().stream()
                                .map(q -> q.question().text()),
                        material.turns().stream().filter(t -> !t.byCandidate()).map(Turn::text))
                .toList();
    }

    private static Collection<String> written(Material material) {
        return Stream.concat(written(material.guide()), Stream.of(material.jobDescription()))
                .toList();
    }

    /// The rubric in words: anchors, summaries, next steps.
    static Stream<String> written(Guide guide) {
        Stream<String> competencies = guide.competencies().stream()
                .flatMap(c -> Stream.of(c.anchors().levels().stream(), Stream.of(c.summary()), c.nextSteps().stream())
                        .flatMap(s -> s));
        Stream<String> questions = guide.questions().stream().flatMap(q -> q.question().anchors().levels().stream());
        return Stream.concat(competencies, questions);
    }

    /// Stems that are words of the trade even with a capital. Where all nouns have one, those of the plan are among
    /// them.
    private static Set<String> known(Guide guide, Lexicon lexicon) {
        Stream<String> cues = Stream.concat(
                guide.competencies().stream().flatMap(c -> c.cues().stream()),
                guide.questions().stream().flatMap(q -> q.question().cues().stream()));
        Stream<String> plan = lexicon.grammar().capitalisedNouns() ? written(guide) : Stream.empty();
        return Stream.concat(cues, plan)
                .flatMap(c -> lexicon.contentStems(c).stream())
                .collect(Collectors.toSet());
    }
}
