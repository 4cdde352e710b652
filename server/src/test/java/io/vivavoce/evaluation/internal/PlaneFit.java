package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.embedding.EnglishEmbeddings;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.Speaker;
import io.vivavoce.interview.Turn;
import io.vivavoce.interview.TurnKind;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the planes between groups of meanings from examples, by ridge regression: what the groups share has no say.
public final class PlaneFit {
    private static final String HEADER = "# Written by ./viva evals --planes from src/test/resources/evaluation/planes"
            + " and the people the scorer is worked with.\n";

    /// How stiff a plane is; with little of it, it follows every single sentence.
    private static final double STIFF = 0.6;

    private static final double SOFT = 0.3;

    /// Claims are few beside what people tell.
    private static final double CLAIM = 3;

    private static final int FEWEST_WORDS = 3;

    private final EnglishEmbeddings embeddings = EnglishEmbeddings.get();

    /// Statements of an honest interview, as they are read when it is scored.
    public static List<String> told(InterviewSession session, List<Turn> turns) {
        Material material = Material.of(session, turns, Material.Recognizer.UNKNOWN);
        Lexicon lexicon = Objects.requireNonNull(Lexicon.of(material.guide().language()));
        return BuiltInScorer.assessed(material, lexicon).stream()
                .flatMap(assessment -> assessment.readings().stream())
                .filter(reading -> reading.sentence() && reading.concrete() && !reading.general())
                .map(Reading::clause)
                .filter(clause -> clause.words().size() >= FEWEST_WORDS)
                .map(EmptyClaims.in(material.guide().language())::text)
                .toList();
    }

    /// A sentence as it is read when it is an answer: clause by clause.
    private static Stream<String> clauses(String language, String sentence) {
        Lexicon lexicon = Objects.requireNonNull(Lexicon.of(language));
        Turn turn = new Turn(
                1,
                Speaker.CANDIDATE,
                TurnKind.ANSWER,
                sentence,
                1,
                null,
                Turn.Source.TYPED,
                false,
                1.0,
                Duration.ZERO,
                Duration.ZERO,
                null,
                null);
        return new Clauses(lexicon, new Mask(lexicon, Set.of(), List.of()))
                .of(turn).stream()
                        .filter(clause -> clause.words().size() >= FEWEST_WORDS)
                        .map(EmptyClaims.in(language)::text);
    }

    /// All planes, as the scorer's file has them.
    ///
    /// @param told what honest people tell, by language
    public String file(Map<String, ? extends Collection<String>> told) {
        List<float[]> work = examples("private-talk-en", "work");
        List<float[]> oneself = examples("private-talk-en", "private");
        List<float[]> asides = examples("demands-en", "told");
        StringBuilder file = new StringBuilder(HEADER);
        file.append(fit(work, oneself, 1, SOFT).packed(PrivateTalk.PLANE));
        file.append(fit(all(asides, work, oneself), examples("demands-en", "demands"), 1, STIFF)
                .packed(Demands.PLANE));
        told.forEach((language, people) -> {
            String name = "claims-" + language;
            List<float[]> honest = all(clauses(name, "told", language), meanings(people.stream()));
            List<float[]> more = language.equals(Meanings.LANGUAGE) ? all(honest, asides, work) : honest;
            file.append(
                    fit(more, clauses(name, "claims", language), CLAIM, SOFT).packed(name));
        });
        return file.toString();
    }

    @SafeVarargs
    private static List<float[]> all(List<float[]>... groups) {
        return Stream.of(groups).flatMap(List::stream).toList();
    }

    private List<float[]> examples(String file, String group) {
        return meanings(sentences(file, group).stream());
    }

    private List<float[]> clauses(String file, String group, String language) {
        return meanings(sentences(file, group).stream().flatMap(sentence -> clauses(language, sentence)));
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

    /// @param from meanings near -1
    /// @param to meanings near 1
    /// @param weight of each of the second, where one of the first weighs 1
    static Plane fit(List<float[]> from, List<float[]> to, double weight, double ridge) {
        int size = from.getFirst().length + 1;
        double[][] squares = new double[size][size];
        double[] right = new double[size];
        from.forEach(meaning -> add(squares, right, meaning, -1, 1));
        to.forEach(meaning -> add(squares, right, meaning, 1, weight));
        for (int i = 0; i < size; i++) {
            squares[i][i] += ridge;
        }
        solve(squares, right);
        float[] direction = new float[size - 1];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = (float) right[i];
        }
        return new Plane(direction, right[size - 1]);
    }

    private static void add(double[][] squares, double[] right, float[] meaning, int side, double weight) {
        for (int i = 0; i < right.length; i++) {
            double here = weight * (i < meaning.length ? meaning[i] : 1);
            right[i] += side * here;
            for (int j = 0; j <= i; j++) {
                squares[i][j] += here * (j < meaning.length ? meaning[j] : 1);
            }
        }
    }

    /// Solves a symmetric positive definite system by its Cholesky factor.
    ///
    /// @param matrix its lower half; overwritten by the factor
    /// @param right overwritten by the solution
    private static void solve(double[][] matrix, double[] right) {
        int count = right.length;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(rest) : rest / matrix[j][j];
            }
        }
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < i; k++) {
                right[i] -= matrix[i][k] * right[k];
            }
            right[i] /= matrix[i][i];
        }
        for (int i = count - 1; i >= 0; i--) {
            for (int k = i + 1; k < count; k++) {
                right[i] -= matrix[k][i] * right[k];
            }
            right[i] /= matrix[i][i];
        }
    }
}
