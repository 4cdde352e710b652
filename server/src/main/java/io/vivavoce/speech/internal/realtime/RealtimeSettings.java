package io.vivavoce.speech.internal.realtime;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Recognition by OpenAI's realtime transcription.
///
/// @param model the model for speech
/// @param keyTerms names and terms that are sent along, at most
/// @param quietest an utterance that is nowhere louder than this (of 32767) is not recognised: such models invent words
///     for it
/// @param connectTimeout how long the line may take to open
/// @param finalTimeout how long the words of an utterance may take after its end
/// @param backlog how much sound may wait to be sent
@Validated
@ConfigurationProperties("vivavoce.speech.openai-realtime")
record RealtimeSettings(
        @DefaultValue("gpt-4o-transcribe") @NotBlank String model,
        @DefaultValue("40") @Min(0) int keyTerms,
        @DefaultValue("100") @Min(0) int quietest,
        @DefaultValue("5s") @DurationMin(millis = 10) Duration connectTimeout,
        @DefaultValue("15s") @DurationMin(millis = 10) Duration finalTimeout,
        @DefaultValue("60s") @DurationMin(seconds = 1) Duration backlog) {}
