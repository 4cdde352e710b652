package io.vivavoce.speech.internal.deepgram;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Recognition by Deepgram.
///
/// @param model the model for speech
/// @param fillerWords whether "um" and "uh" are written down
/// @param keyTerms names and terms that are sent along, at most
/// @param connectTimeout how long the line may take to open
/// @param finalTimeout how long the words of an utterance may take after its end
/// @param quietAfter when nothing more comes for a rest too short to be noticed, the utterance is taken as understood
/// @param keepAlive how often an idle line is kept open; Deepgram closes it after ten seconds
/// @param backlog how much sound may wait to be sent
@Validated
@ConfigurationProperties("vivavoce.speech.deepgram")
record DeepgramSettings(
        @DefaultValue("nova-3") @NotBlank String model,
        @DefaultValue("true") boolean fillerWords,
        @DefaultValue("50") @Min(0) @Max(100) int keyTerms,
        @DefaultValue("5s") @DurationMin(millis = 10) Duration connectTimeout,
        @DefaultValue("10s") @DurationMin(millis = 10) Duration finalTimeout,
        @DefaultValue("1s") @DurationMin(millis = 10) Duration quietAfter,
        @DefaultValue("4s") @DurationMin(millis = 10) Duration keepAlive,
        @DefaultValue("60s") @DurationMin(seconds = 1) Duration backlog) {}
