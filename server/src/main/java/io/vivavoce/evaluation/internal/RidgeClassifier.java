package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.internal.embedding.EnglishEmbeddings;
import java.util.List;
import java.util.stream.Stream;

/// To which of two groups of meanings another one leans: a plane between them, found by ridge regression, so that what
/// the groups share has no say. Immutable.
final class RidgeClassifier {
    private final double[] direction;
    private final double middle;

    private RidgeClassifier(double[] direction, double middle) {
        this.direction = direction;
        this.middle = middle;
    }

    /// @param from meanings near -1
    /// @param to meanings near 1
    /// @param ridge how stiff the plane is; with little of it, it follows every single sentence
    static RidgeClassifier between(List<float[]> from, List<float[]> to, double ridge) {
        List<float[]> all = Stream.concat(from.stream(), to.stream()).toList();
        int count = all.size();
        double[][] kernel = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j <= i; j++) {
                kernel[i][j] = EnglishEmbeddings.nearness(all.get(i), all.get(j)) + 1 + (i == j ? ridge : 0);
            }
        }
        double[] shares = new double[count];
        for (int i = 0; i < count; i++) {
            shares[i] = i < from.size() ? -1 : 1;
        }
        solve(kernel, shares);
        double[] direction = new double[all.getFirst().length];
        double middle = 0;
        for (int i = 0; i < count; i++) {
            middle += shares[i];
            for (int at = 0; at < direction.length; at++) {
                direction[at] += shares[i] * all.get(i)[at];
            }
        }
        return new RidgeClassifier(direction, middle);
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

    /// About -1 for what is of the first group, about 1 for what is of the second.
    double of(float[] meaning) {
        double leaning = middle;
        for (int at = 0; at < direction.length; at++) {
            leaning += direction[at] * meaning[at];
        }
        return leaning;
    }
}
