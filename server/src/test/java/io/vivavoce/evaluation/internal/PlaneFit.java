package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.EmptyTalk.Kind;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.Turn;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the scorer's planes from examples.
public final class PlaneFit {
    private static final String HEADER = "# Written by ./viva evals --planes from src/test/resources/evaluation/planes"
            + " and the people the scorer is worked with.\n";

    private static final double STIFF = 0.6;

    private static final double SOFT = 0.3;

    /// Examples are few beside what people tell.
    private static final double FEW = 3;

    /// So much all examples of empty talk weigh, where what it is told from weighs 1: however many there are, a
    /// statement that leans as far is as likely an honest one.
    private static final double SHARE = 0.2;

    private static final int FEWEST_WORDS = 3;

    /// Of an answer.
    private static final int SENTENCES = 3;

    private static final List<String> LANGUAGES = List.of("de", "en");

    /// Kinds of single answers without empty talk.
    private static final List<String> HONEST = List.of("strong", "short", "middling");

    private final Set<String> wanted;

    /// What was heard, by language.
    private final Map<String, Set<Clause>> told = new HashMap<>();

    /// @param wanted names of the planes to be found; none are all
    /// @throws IllegalArgumentException when there is no plane of such a name
    public PlaneFit(Collection<String> wanted) {
        Set<String> known = found().keySet();
        if (!known.containsAll(wanted)) {
            throw new IllegalArgumentException("Not all of these are planes: " + wanted + ". There are " + known + ".");
        }
        this.wanted = wanted.isEmpty() ? known : Set.copyOf(wanted);
    }

    /// Hears an honest interview: none of its statements is empty talk.
    public void hear(InterviewSession session, List<Turn> turns) {
        hear(Material.of(session, turns, Material.Recognizer.UNKNOWN));
    }

    /// Its statements are kept as they are read when the interview is scored.
    private void hear(Material material) {
        String language = material.guide().language();
        Lexicon lexicon = Objects.requireNonNull(Lexicon.of(language));
        List<Answer> answers = Answers.of(material.guide(), material.turns());
        AnswerReading.of(material, lexicon).assess(material, answers).stream()
                .flatMap(assessment -> assessment.readings().stream())
                .filter(reading -> reading.sentence() && reading.concrete() && !reading.general())
                .map(Reading::clause)
                .filter(clause -> clause.words().size() >= FEWEST_WORDS)
                .forEach(told.computeIfAbsent(language, first -> new LinkedHashSet<>())::add);
    }

    private void hearSingleAnswers() {
        for (Ladders.Rung rung : Ladders.all()) {
            HONEST.stream().filter(rung::has).forEach(kind -> hear(rung.material(kind)));
        }
    }

    /// A sentence as it is read when it is an answer: clause by clause.
    private static Stream<Clause> clauses(String language, String sentence) {
        Lexicon lexicon = Objects.requireNonNull(Lexicon.of(language));
        return new Clauses(lexicon, new Mask(lexicon, Set.of(), List.of()))
                .of(TypedTurn.saying(sentence)).stream()
                        .filter(clause -> clause.words().size() >= FEWEST_WORDS);
    }

    /// The scorer's file with the wanted planes found anew by what was heard.
    public String renewed() {
        Map<String, Object> file = Objects.requireNonNull(WordFile.read(Plane.PLANES), Plane.PLANES);
        hearSingleAnswers();
        StringBuilder written = new StringBuilder(HEADER);
        found().forEach((name, plane) ->
                written.append((wanted.contains(name) ? plane.get() : Plane.of(name, file)).packed(name)));
        return written.toString();
    }

    /// How each plane is found, in the order of the file.
    private Map<String, Supplier<Plane>> found() {
        Map<String, Supplier<Plane>> found = new LinkedHashMap<>();
        found.put(PrivateTalk.plane(Meaning.ENGLISH), () -> RidgeRegression.plane(work(), oneself(), 1, SOFT));
        found.put(Demands.PLANE, this::demands);
        for (String language : LANGUAGES) {
            if (!language.equals(Meaning.ENGLISH)) {
                found.put(PrivateTalk.plane(language), () -> privateTalk(language));
            }
            for (Kind kind : Kind.values()) {
                found.put(kind.plane(language), () -> emptyTalk(kind, language));
            }
        }
        return found;
    }

    /// Beside the English sentences whole answers in words that count, each word said in English.
    private static Plane privateTalk(String language) {
        return RidgeRegression.plane(
                all(work(), answers(language, "work")), all(oneself(), answers(language, "private")), 1, STIFF);
    }

    /// Answers of some sentences each, of different topics.
    private static List<float[]> answers(String language, String group) {
        Lexicon lexicon = Objects.requireNonNull(Lexicon.of(language));
        List<String> sentences = sentences(PrivateTalk.plane(language), group);
        int apart = sentences.size() / SENTENCES;
        Stream<String> answers = IntStream.range(0, sentences.size())
                .mapToObj(first -> IntStream.range(0, SENTENCES)
                        .mapToObj(i -> sentences.get((first + i * apart + i) % sentences.size()))
                        .collect(Collectors.joining(" ")));
        return meanings(
                language,
                answers.map(answer -> PrivateTalk.text(clauses(language, answer)
                        .flatMap(clause -> clause.words().stream())
                        .filter(lexicon::isContent)
                        .map(Word::said)
                        .toList())));
    }

    private Plane demands() {
        List<float[]> others = all(undemanding(), work(), oneself(), nearDemands(), commonplaces());
        return RidgeRegression.plane(others, examples("demands-en", "demands"), FEW, STIFF);
    }

    private Plane emptyTalk(Kind kind, String language) {
        Set<Clause> heard = told.getOrDefault(language, Set.of());
        List<float[]> honest = all(meanings(kind, "told", language), meanings(kind, language, heard.stream()));
        List<float[]> more = language.equals(Meaning.ENGLISH) ? all(honest, undemanding(), work()) : honest;
        List<float[]> empty = meanings(kind, kind.id(), language);
        return RidgeRegression.plane(more, empty, SHARE * more.size() / empty.size(), SOFT);
    }

    /// What was heard and has words that demands have.
    private List<float[]> nearDemands() {
        Demands demands = Demands.in(Meaning.ENGLISH).orElseThrow();
        return meanings(
                Meaning.ENGLISH,
                told.getOrDefault(Meaning.ENGLISH, Set.of()).stream()
                        .filter(demands::mayBe)
                        .map(Clause::unnamed));
    }

    private static List<float[]> commonplaces() {
        return all(examples("filler-en", "filler"), examples("filler-en", "told"));
    }

    private static List<float[]> undemanding() {
        return examples("demands-en", "told");
    }

    private static List<float[]> work() {
        return examples("private-talk-en", "work");
    }

    private static List<float[]> oneself() {
        return examples("private-talk-en", "private");
    }

    @SafeVarargs
    private static List<float[]> all(List<float[]>... groups) {
        return Stream.of(groups).flatMap(List::stream).toList();
    }

    private static List<float[]> examples(String file, String group) {
        return meanings(Meaning.ENGLISH, sentences(file, group).stream());
    }

    private static List<float[]> meanings(Kind kind, String group, String language) {
        Stream<Clause> clauses =
                sentences(kind.plane(language), group).stream().flatMap(sentence -> clauses(language, sentence));
        return meanings(kind, language, clauses);
    }

    private static List<float[]> meanings(Kind kind, String language, Stream<Clause> clauses) {
        Meaning meaning = Meaning.in(language).orElseThrow();
        Set<String> texts =
                clauses.map(EmptyTalk.of(kind, language)::text).collect(Collectors.toCollection(LinkedHashSet::new));
        return texts.stream().map(text -> kind.of(meaning, text)).toList();
    }

    private static List<float[]> meanings(String language, Stream<String> texts) {
        Meaning meaning = Meaning.in(language).orElseThrow();
        return texts.distinct().map(meaning::of).toList();
    }

    /// The sentences of a group, whatever topics it has.
    static List<String> sentences(String file, String group) {
        Map<String, Object> groups = Objects.requireNonNull(WordFile.read("evaluation/planes/" + file + ".yaml"), file);
        Map<?, ?> topics = (Map<?, ?>) Objects.requireNonNull(groups.get(group), group);
        return topics.values().stream()
                .flatMap(topic -> ((Collection<?>) topic).stream())
                .map(Object::toString)
                .toList();
    }
}
