package io.vivavoce.evaluation.internal;

import java.util.List;

/// Finds a plane between two groups of meanings by ridge regression: what the groups share has no say. Pure.
final class RidgeRegression {
    private RidgeRegression() {}

    /// @param from meanings near -1
    /// @param to meanings near 1
    /// @param weight of each of the second, where one of the first weighs 1
    /// @param ridge how stiff the plane is; with little of it, it follows every single sentence
    static Plane plane(List<float[]> from, List<float[]> to, double weight, double ridge) {
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
