package io.vivavoce.evaluation.internal;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Feedback in words of a language model. It makes no score.
///
/// @param enabled whether a model writes the feedback of interviews that a model rated
/// @param order providers in the order they are taken for it, before all others; empty for the order of language models
/// @param tries how often a run is tried before the rules' own words stand in for a writer that fails
/// @param transcriptCharacters of the interview that the model reads
/// @param strengths things that worked, at most
/// @param weaknesses things to practise, at most
/// @param answerTokens of its answer
@Validated
@ConfigurationProperties("vivavoce.evaluation.feedback")
record FeedbackSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("gemini") @NotNull List<String> order,
        @DefaultValue("3") @Min(1) int tries,
        @DefaultValue("80000") @Min(1000) int transcriptCharacters,
        @DefaultValue("3") @Min(1) int strengths,
        @DefaultValue("3") @Min(1) int weaknesses,
        @DefaultValue("3000") @Min(200) int answerTokens) {
    FeedbackSettings {
        order = List.copyOf(order);
    }

    static FeedbackSettings defaults() {
        return new FeedbackSettings(true, List.of("gemini"), 3, 80_000, 3, 3, 3_000);
    }
}
