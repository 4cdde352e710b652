package io.vivavoce.interview;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// From which confidence on words count as understood, `vivavoce.interview.recognition.*`.
///
/// @param well from this confidence on an answer was understood well
/// @param poor below this confidence an answer was understood poorly and is not rated
/// @param lowWords an interview with this share of its spoken words understood poorly has low recognition quality
/// @param lowAnswers an interview with this share of its spoken answers understood poorly has low recognition quality
@Validated
@ConfigurationProperties("vivavoce.interview.recognition")
public record RecognitionSettings(
        @DefaultValue("0.7") @DecimalMin("0") @DecimalMax("1")
        double well,

        @DefaultValue("0.45") @DecimalMin("0") @DecimalMax("1")
        double poor,

        @DefaultValue("0.3") @DecimalMin("0") @DecimalMax("1")
        double lowWords,

        @DefaultValue("0.5") @DecimalMin("0") @DecimalMax("1")
        double lowAnswers) {

    public static RecognitionSettings defaults() {
        return new RecognitionSettings(0.7, 0.45, 0.3, 0.5);
    }

    /// How well a turn of the candidate was understood.
    public Understood understood(Turn turn) {
        return understood(turn.source() != Turn.Source.TYPED, turn.confidence());
    }

    /// @param confidence null or 0 when it is not known: a recogniser that understood words is never wholly unsure
    public Understood understood(boolean spoken, @Nullable Double confidence) {
        if (!spoken) {
            return Understood.TYPED;
        }
        if (confidence == null || confidence <= 0) {
            return Understood.UNKNOWN;
        }
        return confidence >= well ? Understood.WELL : confidence >= poor ? Understood.PARTLY : Understood.POORLY;
    }
}
