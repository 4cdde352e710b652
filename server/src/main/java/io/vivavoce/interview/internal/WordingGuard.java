package io.vivavoce.interview.internal;

import io.vivavoce.guide.Competency;
import io.vivavoce.guide.Guide;
import io.vivavoce.guide.PlannedQuestion;
import io.vivavoce.guide.ProbeKind;
import io.vivavoce.guide.Question;
import io.vivavoce.interview.RecognitionSettings;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.Understood;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Looks at words a language model wrote before they are said. What may be said is built from a closed list of plain
/// words, the open question and a few words of the answer itself: whatever else a model was made to write, a written
/// wording is said in its place. Pure.
///
/// @param talk up to the answer
record WordingGuard(Guide guide, Talk talk, RecognitionSettings recognition) {
    private static final int MOST_PROBE_WORDS = 28;
    private static final int MOST_LEAD_IN_WORDS = 14;
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_OWN_WORDS = 4;
    private static final int SHORTEST_OWN_WORD = 3;
    private static final int LONGEST_OWN_WORD = 24;
    /// So many words in a row give a written text away.
    private static final int SECRET_RUN = 4;
    private static final int QUESTION_RUN = 6;

    private static final Pattern SPEAKABLE = Pattern.compile("[\\p{L} ,.'’–-]+[?.,:]?");
    private static final Pattern SENTENCE_END = Pattern.compile("[.:](?=.)");

    /// The wording of a follow-up, if it may be said.
    Optional<String> probe(ProbeKind kind, String wording) {
        Question question = open().question();
        Plain plain = Plain.of(wording);
        return rules().filter(rules -> isOneQuestion(wording) && within(plain, MOST_PROBE_WORDS))
                .filter(rules -> plain.has(Objects.requireNonNull(rules.kinds().get(kind))))
                .filter(rules -> isHarmless(plain, rules) && isNew(plain) && keepsSecrets(plain))
                .filter(rules -> knows(plain, rules, words(question), ownWords()))
                .map(rules -> wording);
    }

    /// The sentence that leads to a question, if it may be said.
    Optional<String> leadIn(PlannedQuestion next, String wording) {
        Plain plain = Plain.of(wording);
        String said = wording.endsWith(".") || wording.endsWith(":") ? wording : wording + ".";
        return rules().filter(rules -> SPEAKABLE.matcher(said).matches() && !said.contains("?"))
                .filter(rules -> within(plain, MOST_LEAD_IN_WORDS))
                .filter(rules -> isHarmless(plain, rules) && isNew(plain) && keepsSecrets(plain))
                .filter(rules -> knows(
                        plain,
                        rules,
                        Set.copyOf(Plain.of(next.question().text()).words()),
                        Set.of()))
                .map(rules -> said);
    }

    private Optional<WordingRules> rules() {
        return WordingRules.of(guide.language());
    }

    private PlannedQuestion open() {
        return guide.question(talk.asked());
    }

    private static boolean isOneQuestion(String wording) {
        return SPEAKABLE.matcher(wording).matches()
                && wording.endsWith("?")
                && !SENTENCE_END.matcher(wording).find();
    }

    private static boolean within(Plain wording, int most) {
        return wording.size() >= FEWEST_WORDS && wording.size() <= most;
    }

    private static boolean isHarmless(Plain wording, WordingRules rules) {
        return !wording.has(rules.refused()) && !WordingRules.isProtected(wording);
    }

    /// Nothing is asked twice in the same words.
    private boolean isNew(Plain wording) {
        return talk.turns().stream()
                .filter(turn -> !turn.byCandidate())
                .noneMatch(turn -> (" " + Plain.of(turn.text()).text() + " ").contains(" " + wording.text() + " "));
    }

    /// Nothing of what an answer is rated by, and no other question, is said.
    private boolean keepsSecrets(Plain wording) {
        Set<String> secretRuns = runs(wording, SECRET_RUN);
        Set<String> questionRuns = runs(wording, QUESTION_RUN);
        return secrets().noneMatch(secret -> shares(secret, secretRuns, SECRET_RUN))
                && guide.questions().stream()
                        .filter(question -> question.number() != talk.asked())
                        .noneMatch(other -> shares(other.question().text(), questionRuns, QUESTION_RUN));
    }

    private Stream<String> secrets() {
        Stream<String> scales = guide.competencies().stream()
                .flatMap(competency -> Stream.concat(scale(competency), competency.cues().stream()));
        Stream<String> questions = guide.questions().stream()
                .map(PlannedQuestion::question)
                .flatMap(question -> Stream.of(
                                question.anchors().levels().stream(),
                                question.cues().stream(),
                                Stream.ofNullable(question.hint()))
                        .flatMap(part -> part));
        return Stream.concat(scales, questions);
    }

    private static Stream<String> scale(Competency competency) {
        return Stream.concat(competency.anchors().levels().stream(), competency.nextSteps().stream());
    }

    private static boolean shares(String text, Set<String> runs, int length) {
        return !runs.isEmpty() && runs(Plain.of(text), length).stream().anyMatch(runs::contains);
    }

    private static Set<String> runs(Plain text, int length) {
        List<String> words = text.words();
        Set<String> runs = new HashSet<>();
        IntStream.rangeClosed(0, words.size() - length)
                .forEach(at -> runs.add(String.join(" ", words.subList(at, at + length))));
        return runs;
    }

    private static boolean knows(Plain wording, WordingRules rules, Set<String> asked, Set<String> own) {
        List<String> others = wording.words().stream()
                .filter(word -> !rules.words().contains(word) && !asked.contains(word))
                .distinct()
                .toList();
        return others.size() <= MOST_OWN_WORDS && own.containsAll(others);
    }

    private static Set<String> words(Question question) {
        Set<String> words = new HashSet<>(Plain.of(question.text()).words());
        question.probes().forEach(probe -> words.addAll(Plain.of(probe.text()).words()));
        return words;
    }

    /// The words of the answer that may be said back: of what was understood well, and of no answer that speaks to a
    /// machine.
    private Set<String> ownWords() {
        List<Turn> answers = talk.answers();
        if (answers.stream().anyMatch(answer -> WordingRules.instructs(Plain.of(answer.text())))) {
            return Set.of();
        }
        Set<String> own = new HashSet<>();
        answers.stream()
                .filter(this::wellUnderstood)
                .flatMap(answer -> Plain.of(answer.text()).words().stream())
                .filter(word -> word.length() >= SHORTEST_OWN_WORD && word.length() <= LONGEST_OWN_WORD)
                .filter(word -> word.chars().allMatch(Character::isLetter))
                .forEach(own::add);
        return own;
    }

    private boolean wellUnderstood(Turn answer) {
        Understood understood = recognition.understood(answer);
        return understood == Understood.TYPED || understood == Understood.WELL;
    }
}
