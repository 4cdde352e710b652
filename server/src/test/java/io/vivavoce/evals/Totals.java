package io.vivavoce.evals;

import io.vivavoce.evaluation.Report;
import io.vivavoce.evaluation.Report.CompetencyResult;
import java.util.List;

/// Adds a report up again. Pure.
final class Totals {
    private Totals() {}

    /// Whether the total follows from the ratings and their weights; where there is none, it cannot be wrong.
    static boolean adds(Report report) {
        Double total = report.total();
        if (total == null) {
            return true;
        }
        List<CompetencyResult> rated = report.competencies().stream()
                .filter(one -> one.rating() != null)
                .toList();
        double weighted = 0;
        int weights = 0;
        for (CompetencyResult one : rated) {
            Integer rating = one.rating();
            weighted += one.weight() * (rating == null ? 0 : rating);
            weights += one.weight();
        }
        return Math.abs(weighted / weights - total) <= 0.05 + 1e-9;
    }
}
