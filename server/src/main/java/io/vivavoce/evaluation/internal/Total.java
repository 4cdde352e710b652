package io.vivavoce.evaluation.internal;

import io.vivavoce.evaluation.Report.CompetencyResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The total: arithmetic on ratings and frozen weights, nothing else. What was not rated is left out and the other
/// weights are scaled up, as long as enough of the weight is rated.
///
/// @param value one decimal, null when too little is rated
record Total(@Nullable Double value, String note) {
    static Total of(List<CompetencyResult> results, double minimumRatedWeight, Wording wording) {
        int all = results.stream().mapToInt(CompetencyResult::weight).sum();
        int ratedWeight = 0;
        int points = 0;
        int rated = 0;
        for (CompetencyResult result : results) {
            if (result.rating() != null) {
                ratedWeight += result.weight();
                points += result.weight() * result.rating();
                rated++;
            }
        }
        if (ratedWeight == 0 || ratedWeight < minimumRatedWeight * all) {
            return new Total(null, noTotal(rated, results.size(), minimumRatedWeight, wording));
        }
        double value = BigDecimal.valueOf(points)
                .divide(BigDecimal.valueOf(ratedWeight), 1, RoundingMode.HALF_UP)
                .doubleValue();
        return new Total(value, wording.say("total", "rated", rated, "of", results.size()));
    }

    /// None, because a model followed the words of somebody: leaving out what it followed them in could lift a total.
    static Total withheld(Wording wording) {
        return new Total(null, wording.say("no-total-followed"));
    }

    private static String noTotal(int rated, int of, double minimum, Wording wording) {
        String percent = String.format(Locale.ROOT, "%.0f", minimum * 100);
        return wording.say("no-total", "rated", rated, "of", of, "percent", percent);
    }
}
