package io.vivavoce.speech.internal.transcription;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Recognition of whole utterances by OpenAI, Azure, Groq, or a speech server of your own.
///
/// @param requestTimeout how long one utterance may take from the first byte sent to the last one received
/// @param longest an utterance longer than this is not taken
/// @param shortest an utterance shorter than this has no words
/// @param quietest an utterance that is nowhere louder than this (of 32767) is not sent: such models invent words
///     for it
/// @param noSpeech a passage that is no speech with at least this probability is left out, whatever its words
/// @param keyTerms names and terms that are sent along, at most
/// @param openaiModel OpenAI's model
/// @param groqModel Groq's model
/// @param azureDeployment the name of your deployment; Azure is not used for speech without one
/// @param azureApiVersion the version of Azure's interface
/// @param speechserverModel the model of a speech server of your own
/// @param whispercppPath where whisper.cpp's server takes recordings
@Validated
@ConfigurationProperties("vivavoce.speech.transcription")
record TranscriptionSettings(
        @DefaultValue("30s") @DurationMin(millis = 100) Duration requestTimeout,
        @DefaultValue("5m") @DurationMin(seconds = 10) Duration longest,
        @DefaultValue("100ms") @DurationMin(millis = 100) Duration shortest,
        @DefaultValue("100") @Min(0) int quietest,

        @DefaultValue("0.6") @DecimalMin("0") @DecimalMax("1")
        double noSpeech,

        @DefaultValue("40") @Min(0) int keyTerms,
        @DefaultValue("gpt-4o-transcribe") @NotBlank String openaiModel,
        @DefaultValue("whisper-large-v3") @NotBlank String groqModel,
        @Nullable String azureDeployment,
        @DefaultValue("2024-10-21") @NotBlank String azureApiVersion,
        @DefaultValue("whisper-1") @NotBlank String speechserverModel,
        @DefaultValue("/inference") @Pattern(regexp = "/.*") String whispercppPath) {}
