package io.vivavoce.evaluation.internal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Gates of the scorer and timing of its jobs.
///
/// @param minimumWords fewer words of substance than this give no number
/// @param minimumEvidence fewer pieces of evidence than this give no number
/// @param minimumRatedWeight the share of the weight that must be rated for a total
/// @param quotesPerCompetency quotes shown at most
/// @param runsPerInterview runs of one interview at most
/// @param firstRetry wait after a failed run, doubled each time
/// @param longestRetry the longest wait between two tries
@Validated
@ConfigurationProperties("vivavoce.evaluation")
record EvaluationSettings(
        @DefaultValue("12") @Min(0) int minimumWords,
        @DefaultValue("2") @Min(1) int minimumEvidence,

        @DefaultValue("0.6") @DecimalMin("0") @DecimalMax("1")
        double minimumRatedWeight,

        @DefaultValue("3") @Min(1) int quotesPerCompetency,
        @DefaultValue("50") @Min(1) int runsPerInterview,
        @DefaultValue("PT5S") @NotNull Duration firstRetry,
        @DefaultValue("PT10M") @NotNull Duration longestRetry) {

    static EvaluationSettings defaults() {
        return new EvaluationSettings(12, 2, 0.6, 3, 50, Duration.ofSeconds(5), Duration.ofMinutes(10));
    }
}
