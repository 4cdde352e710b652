package io.vivavoce.speech.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Engines whose models were fetched with `./viva models`.
@Validated
@ConfigurationProperties("vivavoce.speech.local")
record LocalModelSettings(
        @DefaultValue @Valid Whisper whisper,
        @DefaultValue @Valid Vosk vosk,
        @DefaultValue @Valid Piper piper) {
    private static final String ID = "[a-z0-9._-]*";

    /// Whisper, by whisper.cpp. It reads an utterance when it has ended, or a piece of it when it is long.
    ///
    /// @param model the id of the one to use; empty for the best that is here
    /// @param threads it works with; 0 takes all cores, up to four
    /// @param maxStreams conversations recognised at a time; 0 takes one for each core
    /// @param keyTerms names and terms of the conversation it is told beforehand, at most
    /// @param settleAfter an utterance longer than this is read at its next pause
    /// @param settleAtLatest an utterance longer than this is read in mid-speech; Whisper hears 30 s at a time
    /// @param finalTimeout how long the last words of an utterance may take without any progress
    record Whisper(
            @DefaultValue("") @Pattern(regexp = ID) String model,
            @DefaultValue("0") @Min(0) int threads,
            @DefaultValue("0") @Min(0) int maxStreams,
            @DefaultValue("60") @Min(1) int keyTerms,
            @DefaultValue("12s") @DurationMin(seconds = 2) Duration settleAfter,
            @DefaultValue("24s") @DurationMin(seconds = 4) Duration settleAtLatest,
            @DefaultValue("60s") @DurationMin(seconds = 1) Duration finalTimeout) {}

    /// Vosk.
    ///
    /// @param model the id of the one to use; empty for the best that is here
    /// @param maxStreams conversations recognised at a time; 0 takes two for each core
    /// @param partialInterval how often words are shown while they are spoken
    /// @param finalTimeout how long the last words of an utterance may take without any progress
    record Vosk(
            @DefaultValue("") @Pattern(regexp = ID) String model,
            @DefaultValue("0") @Min(0) int maxStreams,
            @DefaultValue("200ms") @DurationMin(millis = 20) Duration partialInterval,
            @DefaultValue("30s") @DurationMin(seconds = 1) Duration finalTimeout) {}

    /// Piper.
    ///
    /// @param model the id of the voice to use; empty for the best that is here
    /// @param timeout how long it may take to make the next piece of sound
    record Piper(
            @DefaultValue("") @Pattern(regexp = ID) String model,
            @DefaultValue("20s") @NotNull Duration timeout) {}
}
