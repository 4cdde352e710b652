package io.vivavoce.evaluation.internal;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Ratings by a language model.
///
/// @param enabled whether interviews are rated by a model where one is connected and agreed to
/// @param order providers in the order they are taken for rating; empty for the order of language models
/// @param secondOpinion whether a model of another vendor rates once more where one is connected
/// @param runs how often each competency is rated; the median counts
/// @param maximumSpread runs of one competency that are further apart than this give no number
/// @param maximumDisagreement two models that are further apart than this give no number
/// @param temperature of the ratings; evidence is always looked for with the likeliest words
/// @param parallel competencies that are rated at the same time
/// @param pieces passages a model may name for one competency
/// @param quoteCharacters the longest passage
/// @param answerCharacters of answers a model reads for one competency
/// @param sentenceCharacters the longest sentence of a model that is shown
/// @param answerTokens of one answer of a model
@Validated
@ConfigurationProperties("vivavoce.evaluation.model")
record ModelSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("") @NotNull List<String> order,
        @DefaultValue("true") boolean secondOpinion,
        @DefaultValue("3") @Min(1) @Max(9) int runs,
        @DefaultValue("1") @Min(0) @Max(4) int maximumSpread,
        @DefaultValue("1") @Min(0) @Max(4) int maximumDisagreement,

        @DefaultValue("0.4") @DecimalMin("0") @DecimalMax("2")
        double temperature,

        @DefaultValue("2") @Min(1) @Max(16) int parallel,
        @DefaultValue("10") @Min(2) int pieces,
        @DefaultValue("400") @Min(40) int quoteCharacters,
        @DefaultValue("40000") @Min(1000) int answerCharacters,
        @DefaultValue("320") @Min(80) int sentenceCharacters,
        @DefaultValue("2000") @Min(200) int answerTokens) {
    ModelSettings {
        order = List.copyOf(order);
    }

    static ModelSettings defaults() {
        return new ModelSettings(true, List.of(), true, 3, 1, 1, 0.4, 2, 10, 400, 40_000, 320, 2_000);
    }
}
