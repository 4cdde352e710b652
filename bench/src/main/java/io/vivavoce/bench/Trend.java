package io.vivavoce.bench;

/// A straight line through points, by least squares.
final class Trend {
    private int count;
    private double sumX;
    private double sumY;
    private double sumXx;
    private double sumXy;

    void add(double x, double y) {
        count++;
        sumX += x;
        sumY += y;
        sumXx += x * x;
        sumXy += x * y;
    }

    /// How much y grows when x grows by one; 0 for fewer than two points.
    double slope() {
        double spread = count * sumXx - sumX * sumX;
        return spread == 0 ? 0 : (count * sumXy - sumX * sumY) / spread;
    }
}
