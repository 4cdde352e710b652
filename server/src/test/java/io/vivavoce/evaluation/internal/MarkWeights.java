package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.Concreteness.Mark;
import io.vivavoce.evaluation.internal.Material.Recognizer;
import io.vivavoce.guide.Guide;
import io.vivavoce.interview.InterviewSession;
import io.vivavoce.interview.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds what each mark of concreteness weighs: so that, of answers to the same question, the better ones come
/// out above the others, and what is only padded, stuffed or full of demands not above what it is made of. A
/// logistic regression over pairs of answers; general talk may only take away, everything else only add.
public final class MarkWeights {
    private static final double RIDGE = 5;
    private static final double STEP = 0.002;
    private static final int STEPS = 3000;
    /// What the strong answers have on average, so that the levels of [Scale] stay what they are.
    private static final double STRONG = 10.5;
    private static final Mark[] MARKS = Mark.values();

    /// Which kind has to stand above which, and how much each such pair says.
    private static final List<Order> ORDERS = List.of(
            new Order("strong", "middling", 1),
            new Order("middling", "weak", 1),
            new Order("strong", "weak", 0.5),
            new Order("short-strong", "middling", 0.7),
            new Order("short-strong", "padded", 0.7),
            new Order("middling", "rambling", 0.7),
            new Order("strong", "stuffed", 0.3),
            new Order("short-strong", "stuffed", 0.3));

    private static final List<String> MADE_OF_ANOTHER = List.of("padded", "stuffed", "hostile");

    private record Order(String above, String below, double says) {}

    private record Pair(double[] difference, double says) {}

    /// An answer of known quality.
    ///
    /// @param question to which it was given, the same for answers that can be compared
    /// @param kind what it is an example of
    /// @param base of which kind it is made, null when it stands for itself
    /// @param marks how often each mark stands in it, then how densely
    public record Known(
            String question, String kind, @Nullable String base, double[] marks) {}

    private MarkWeights() {}

    /// The answers of an interview that have any evidence.
    public static List<Known> of(
            String played, String kind, @Nullable String base, InterviewSession session, List<Turn> turns) {
        return known(played, kind, base, Material.of(session, turns, Recognizer.UNKNOWN));
    }

    /// The single answers the scorer is worked with.
    public static List<Known> single() {
        return Ladders.all().stream()
                .flatMap(rung -> rung.answers().keySet().stream()
                        .flatMap(kind -> known(
                                rung.id(),
                                kind.equals("short") ? "short-strong" : kind,
                                switch (kind) {
                                    case "padded" -> "middling";
                                    case "stuffed" -> "weak";
                                    default -> null;
                                },
                                rung.material(kind))
                                .stream()))
                .toList();
    }

    private static List<Known> known(String played, String kind, @Nullable String base, Material material) {
        Guide guide = material.guide();
        Concreteness concreteness = Concreteness.in(guide.language());
        return BuiltInScorer.assessed(material, Objects.requireNonNull(Lexicon.of(guide.language()))).stream()
                .filter(assessment -> assessment.answer().answered())
                .map(assessment -> new Known(
                        played + " " + assessment.answer().question().number(),
                        kind,
                        base,
                        marks(concreteness, assessment)))
                .toList();
    }

    private static double[] marks(Concreteness concreteness, Assessment assessment) {
        List<Word> told = assessment.told();
        return Stream.concat(
                        Arrays.stream(MARKS).map(mark -> concreteness.amount(mark, told)),
                        Arrays.stream(MARKS).map(mark -> concreteness.density(mark, told)))
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /// The weights as the file of the scorer has them.
    public static String file(List<Known> answers) {
        List<Pair> pairs = pairs(answers);
        double[] spread = spread(pairs);
        double[] weights = new double[spread.length];
        for (int step = 0; step < STEPS; step++) {
            descend(weights, pairs, spread);
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= spread[i];
        }
        double scale = STRONG
                / answers.stream()
                        .filter(answer -> answer.kind().equals("strong"))
                        .mapToDouble(answer -> product(weights, answer.marks()))
                        .average()
                        .orElse(STRONG);
        StringBuilder file =
                new StringBuilder("# Written by ./viva evals --weigh from the people the scorer is worked with.\n");
        for (int i = 0; i < MARKS.length; i++) {
            int density = i + MARKS.length;
            file.append(String.format(
                    Locale.ROOT,
                    "%s: {amount: %.3f, density: %.3f}%n",
                    MARKS[i].id(),
                    weights[i] * scale + 0.0,
                    weights[density] * scale + 0.0));
        }
        return file.toString();
    }

    private static double product(double[] weights, double[] marks) {
        double product = 0;
        for (int i = 0; i < weights.length; i++) {
            product += weights[i] * marks[i];
        }
        return product;
    }

    private static List<Pair> pairs(List<Known> answers) {
        List<Pair> pairs = new ArrayList<>();
        for (Known one : answers) {
            for (Known other : answers) {
                double says = one.question().equals(other.question()) ? says(one, other) : 0;
                if (says > 0) {
                    pairs.add(new Pair(difference(one, other), says));
                }
            }
        }
        return pairs;
    }

    private static double says(Known above, Known below) {
        boolean madeOf = MADE_OF_ANOTHER.contains(below.kind()) && above.kind().equals(below.base());
        return madeOf
                ? 1
                : ORDERS.stream()
                        .filter(order -> order.above().equals(above.kind())
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
        double[] spread = new double[2 * MARKS.length];
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

    private static void descend(double[] weights, List<Pair> pairs, double[] spread) {
        double[] slope = new double[weights.length];
        for (Pair pair : pairs) {
            double above = 0;
            for (int i = 0; i < weights.length; i++) {
                above += weights[i] * pair.difference()[i] / spread[i];
            }
            double wrong = pair.says() / (1 + Math.exp(above));
            for (int i = 0; i < weights.length; i++) {
                slope[i] += wrong * pair.difference()[i] / spread[i];
            }
        }
        for (int i = 0; i < weights.length; i++) {
            double moved = weights[i] + STEP * (slope[i] - RIDGE * weights[i]);
            boolean takesAway = MARKS[i % MARKS.length] == Mark.GENERAL;
            weights[i] = takesAway ? Math.min(moved, 0) : Math.max(moved, 0);
        }
    }
}
