package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.Concreteness.Mark;
import io.vivavoce.evaluation.internal.Economy.Measure;
import io.vivavoce.evaluation.internal.Material.Recognizer;
import io.vivavoce.guide.Guide;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds what each mark of concreteness weighs: so that, of answers to the same question, the better ones come
/// out above the others, and what is only padded, stuffed or full of demands not above what it is made of. A
/// logistic regression over pairs of answers; general talk may only take away, everything else only add.
/// What the elements of a story add besides is taken as it is.
public final class MarkWeights {
    private static final double RIDGE = 20;
    private static final int STEPS = 4000;
    /// The weights and what the elements add have to be on one scale, which is only known with the weights.
    private static final int ROUNDS = 4;
    /// What strong and middling answers have on average, so that the levels of [Scale] stay what they are.
    private static final double STRONG = 10.4;

    private static final double MIDDLING = 6.2;
    private static final double PADDED_SAYS = 1;
    private static final String STRONG_KIND = "strong";
    private static final String MIDDLING_KIND = "middling";
    private static final Mark[] MARKS = Mark.values();
    private static final Measure[] MEASURES = Measure.values();
    /// Where the measures begin, behind the marks.
    private static final int ECONOMY = 2 * MARKS.length;

    /// Which kind has to stand above which, and how much each such pair says.
    private static final List<Order> ORDERS = List.of(
            new Order(STRONG_KIND, MIDDLING_KIND, 4),
            new Order(MIDDLING_KIND, "weak", 1),
            new Order(STRONG_KIND, "weak", 0.5),
            new Order("short-strong", MIDDLING_KIND, 1.2),
            new Order("short-strong", "padded", 0.7),
            new Order(MIDDLING_KIND, "rambling", 0.7),
            new Order(STRONG_KIND, "stuffed", 0.3),
            new Order("short-strong", "stuffed", 0.3));

    private static final String ADDED = "added";
    private static final double ADDED_SAYS = 0.3;

    private static final List<String> MADE_OF_ANOTHER = List.of("padded", "stuffed", "hostile", ADDED);

    private record Order(String above, String below, double says) {}

    /// @param elements what those of the one answer add beyond those of the other
    private record Pair(double[] difference, double elements, double says) {}

    /// Weights, one for each number of [Known], in a unit of their own.
    ///
    /// @param scale from them to points
    /// @param anyAccount what an account of anything has, in points
    private record Fit(double[] weights, double scale, double anyAccount) {}

    /// An answer of known quality.
    ///
    /// @param question to which it was given, the same for answers that can be compared
    /// @param kind what it is an example of
    /// @param base of which kind it is made, null when it stands for itself
    /// @param marks how much of each mark stands in it, then how densely, then the measures of [Economy]
    /// @param elements what those of its story add to it
    public record Known(
            String question, String kind, @Nullable String base, double[] marks, double elements) {}

    private MarkWeights() {}

    /// The answers of an interview that have any evidence.
    public static List<Known> of(
            String played, String kind, @Nullable String base, InterviewSession session, List<Turn> turns) {
        return known(played, kind, base, Material.of(session, turns, Recognizer.UNKNOWN));
    }

    /// The single answers the scorer is worked with, and each with what says nothing beside it.
    public static List<Known> single() {
        List<Ladders.Rung> rungs = Ladders.all();
        return IntStream.range(0, rungs.size())
                .boxed()
                .flatMap(turn -> single(rungs.get(turn), turn))
                .toList();
    }

    private static Stream<Known> single(Ladders.Rung rung, int turn) {
        return rung.answers().entrySet().stream().flatMap(answer -> {
            String kind = answer.getKey().equals("short") ? "short-strong" : answer.getKey();
            String base =
                    switch (kind) {
                        case "padded" -> MIDDLING_KIND;
                        case "stuffed" -> "weak";
                        default -> null;
                    };
            Stream<Known> plain = known(rung.id(), kind, base, rung.material(answer.getKey())).stream();
            Stream<Known> added = base == null
                    ? Additions.beside(answer.getValue(), rung.language(), turn)
                            .flatMap(said -> known(rung.id(), ADDED, kind, rung.saying(said)).stream())
                    : Stream.empty();
            return Stream.concat(plain, added);
        });
    }

    private static List<Known> known(String played, String kind, @Nullable String base, Material material) {
        Guide guide = material.guide();
        Concreteness concreteness = Concreteness.in(guide.language());
        Lexicon lexicon = Objects.requireNonNull(Lexicon.of(guide.language()));
        AnswerReading reading = AnswerReading.of(material, lexicon);
        return reading.assess(material, Answers.of(guide, material.turns())).stream()
                .filter(assessment ->
                        assessment.answer().answered() && !assessment.evidence().isEmpty())
                .map(assessment -> new Known(
                        played + " " + assessment.answer().question().number(),
                        kind,
                        base,
                        marks(concreteness, assessment, reading),
                        elements(assessment)))
                .toList();
    }

    private static double elements(Assessment assessment) {
        return Scale.story(assessment.lookedFor())
                ? Scale.points(0, assessment.strengths(), assessment.lookedFor())
                : 0;
    }

    private static double[] marks(Concreteness concreteness, Assessment assessment, AnswerReading reading) {
        List<Evidence> accounts = Evidence.accounts(assessment.evidence());
        Economy economy = concreteness.economy(accounts, reading.said(assessment.readings(), accounts));
        List<Word> told = Assessment.told(accounts);
        double[] marks = new double[ECONOMY + MEASURES.length];
        for (int i = 0; i < MARKS.length; i++) {
            marks[i] = concreteness.amount(MARKS[i], told);
            marks[MARKS.length + i] = concreteness.density(MARKS[i], told);
        }
        for (int i = 0; i < MEASURES.length; i++) {
            marks[ECONOMY + i] = economy.of(MEASURES[i]);
        }
        return marks;
    }

    /// The weights as the file of the scorer has them.
    public static String file(List<Known> answers) {
        List<Pair> pairs = pairs(answers);
        double[] spread = spread(pairs);
        // On an endless scale what the elements add is nothing beside the marks: the first round is fitted without.
        Fit fit = new Fit(new double[ECONOMY + MEASURES.length], Double.POSITIVE_INFINITY, 0);
        for (int round = 0; round < ROUNDS; round++) {
            fit = fit(answers, pairs, spread, fit);
        }
        StringBuilder file =
                new StringBuilder("# Written by ./viva evals --weigh from the people the scorer is worked with.\n");
        file.append(line(Concreteness.ANY_ACCOUNT, fit.anyAccount()));
        for (int i = 0; i < MEASURES.length; i++) {
            file.append(line(MEASURES[i].id(), fit.weights()[ECONOMY + i] * fit.scale() + 0.0));
        }
        for (int i = 0; i < MARKS.length; i++) {
            file.append(String.format(
                    Locale.ROOT,
                    "%s: {amount: %.3f, density: %.3f}%n",
                    MARKS[i].id(),
                    fit.weights()[i] * fit.scale() + 0.0,
                    fit.weights()[MARKS.length + i] * fit.scale() + 0.0));
        }
        return file.toString();
    }

    private static String line(String name, double value) {
        return String.format(Locale.ROOT, "%s: %.3f%n", name, value);
    }

    /// The weights, and the scale and the beginning by which strong and middling answers come out as they should.
    private static Fit fit(List<Known> answers, List<Pair> pairs, double[] spread, Fit before) {
        double[] weights = descended(pairs, spread, before);
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= spread[i];
        }
        double strong = average(answers, STRONG_KIND, weights);
        double scale = (STRONG - MIDDLING) / (strong - average(answers, MIDDLING_KIND, weights));
        return new Fit(weights, scale, STRONG - scale * strong);
    }

    private static double average(List<Known> answers, String kind, double[] weights) {
        return answers.stream()
                .filter(answer -> answer.kind().equals(kind))
                .mapToDouble(answer -> product(weights, answer.marks()))
                .average()
                .orElseThrow();
    }

    private static double product(double[] weights, double[] marks) {
        double product = 0;
        for (int i = 0; i < weights.length; i++) {
            product += weights[i] * marks[i];
        }
        return product;
    }

    private static List<Pair> pairs(List<Known> answers) {
        Map<String, List<Known>> byQuestion = answers.stream()
                .collect(Collectors.groupingBy(Known::question, LinkedHashMap::new, Collectors.toList()));
        List<Pair> pairs = new ArrayList<>();
        for (List<Known> comparable : byQuestion.values()) {
            for (Known one : comparable) {
                for (Known other : comparable) {
                    double says = says(one, other);
                    if (says > 0) {
                        pairs.add(new Pair(difference(one, other), one.elements() - other.elements(), says));
                    }
                }
            }
        }
        return pairs;
    }

    private static double says(Known above, Known below) {
        if (MADE_OF_ANOTHER.contains(below.kind()) && above.kind().equals(below.base())) {
            return switch (below.kind()) {
                case "padded" -> PADDED_SAYS;
                case ADDED -> ADDED_SAYS;
                default -> 1;
            };
        }
        boolean usual = !below.kind().equals("padded") || MIDDLING_KIND.equals(below.base());
        return ORDERS.stream()
                .filter(order -> usual
                        && order.above().equals(above.kind())
                        && order.below().equals(below.kind()))
                .mapToDouble(Order::says)
                .findFirst()
                .orElse(0);
    }

    private static double[] difference(Known above, Known below) {
        double[] difference = new double[above.marks().length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = above.marks()[i] - below.marks()[i];
        }
        return difference;
    }

    /// How far the differences are spread, mark by mark, so that none weighs more for being frequent.
    private static double[] spread(List<Pair> pairs) {
        double[] spread = new double[ECONOMY + MEASURES.length];
        for (int i = 0; i < spread.length; i++) {
            int at = i;
            double mean = pairs.stream()
                    .mapToDouble(p -> p.difference()[at])
                    .average()
                    .orElse(0);
            double squares = pairs.stream()
                    .mapToDouble(p -> Math.pow(p.difference()[at] - mean, 2))
                    .average()
                    .orElse(0);
            spread[i] = Math.max(Math.sqrt(squares), 1e-6);
        }
        return spread;
    }

    /// Steps down, no farther than the slope can be trusted for so many pairs.
    private static double[] descended(List<Pair> pairs, double[] spread, Fit before) {
        double[] weights = new double[spread.length];
        double said = pairs.stream().mapToDouble(Pair::says).sum();
        double step = 4 / (said * weights.length + 4 * RIDGE);
        for (int i = 0; i < STEPS; i++) {
            descend(weights, pairs, spread, before, step);
        }
        return weights;
    }

    private static void descend(double[] weights, List<Pair> pairs, double[] spread, Fit before, double step) {
        double[] slope = new double[weights.length];
        for (Pair pair : pairs) {
            double above = pair.elements() / before.scale();
            for (int i = 0; i < weights.length; i++) {
                above += weights[i] * pair.difference()[i] / spread[i];
            }
            double wrong = pair.says() / (1 + Math.exp(above));
            for (int i = 0; i < weights.length; i++) {
                slope[i] += wrong * pair.difference()[i] / spread[i];
            }
        }
        for (int i = 0; i < weights.length; i++) {
            double moved = weights[i] + step * (slope[i] - RIDGE * weights[i]);
            boolean takesAway = i < ECONOMY && MARKS[i % MARKS.length] == Mark.GENERAL;
            weights[i] = takesAway ? Math.min(moved, 0) : Math.max(moved, 0);
        }
    }
}
