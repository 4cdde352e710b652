package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.EmptyTalk.Kind;
import io.vivavoce.evaluation.internal.embedding.EnglishEmbeddings;
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

    private static final List<String> LANGUAGES = List.of("de", "en");

    /// Kinds of single answers without empty talk.
    private static final List<String> HONEST = List.of("strong", "short", "middling");

    private final EnglishEmbeddings embeddings = EnglishEmbeddings.get();
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
        found.put(PrivateTalk.PLANE, () -> RidgeRegression.plane(work(), oneself(), 1, SOFT));
        found.put(Demands.PLANE, this::demands);
        for (String language : LANGUAGES) {
            for (Kind kind : Kind.values()) {
                found.put(kind.plane(language), () -> emptyTalk(kind, language));
            }
        }
        return found;
    }

    private Plane demands() {
        List<float[]> others = all(undemanding(), work(), oneself(), nearDemands(), commonplaces());
        return RidgeRegression.plane(others, examples("demands-en", "demands"), FEW, STIFF);
    }

    private Plane emptyTalk(Kind kind, String language) {
        EmptyTalk talk = EmptyTalk.of(kind, language);
        Set<Clause> heard = told.getOrDefault(language, Set.of());
        List<float[]> honest = all(meanings(kind, "told", language), meanings(heard.stream(), talk));
        List<float[]> more = language.equals(Meanings.LANGUAGE) ? all(honest, undemanding(), work()) : honest;
        List<float[]> empty = meanings(kind, kind.id(), language);
        return RidgeRegression.plane(more, empty, SHARE * more.size() / empty.size(), SOFT);
    }

    /// What was heard and has words that demands have.
    private List<float[]> nearDemands() {
        Demands demands = Meanings.known().orElseThrow().demands();
        return meanings(told.getOrDefault(Meanings.LANGUAGE, Set.of()).stream()
                .filter(demands::mayBe)
                .map(Clause::unnamed));
    }

    private List<float[]> commonplaces() {
        return all(examples("filler-en", "filler"), examples("filler-en", "told"));
    }

    private List<float[]> undemanding() {
        return examples("demands-en", "told");
    }

    private List<float[]> work() {
        return examples("private-talk-en", "work");
    }

    private List<float[]> oneself() {
        return examples("private-talk-en", "private");
    }

    @SafeVarargs
    private static List<float[]> all(List<float[]>... groups) {
        return Stream.of(groups).flatMap(List::stream).toList();
    }

    private List<float[]> examples(String file, String group) {
        return meanings(sentences(file, group).stream());
    }

    private List<float[]> meanings(Kind kind, String group, String language) {
        Stream<Clause> clauses =
                sentences(kind.plane(language), group).stream().flatMap(sentence -> clauses(language, sentence));
        return meanings(clauses, EmptyTalk.of(kind, language));
    }

    private List<float[]> meanings(Stream<Clause> clauses, EmptyTalk talk) {
        return meanings(clauses.map(talk::text));
    }

    private List<float[]> meanings(Stream<String> sentences) {
        return sentences.distinct().map(embeddings::of).toList();
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
