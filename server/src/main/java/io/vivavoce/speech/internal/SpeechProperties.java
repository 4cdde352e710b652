package io.vivavoce.speech.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The embedded speech engines.
///
/// @param prepare whether the engines are loaded in the background as soon as the server is up, rather than when first
///     needed
/// @param process limits of the processes the engines live in
@Validated
@ConfigurationProperties("vivavoce.speech")
record SpeechProperties(
        @DefaultValue("true") boolean prepare,
        @DefaultValue @Valid ChildProcess process,
        @DefaultValue @Valid Recogniser recogniser,
        @DefaultValue @Valid Voice voice) {

    /// The processes of the engines.
    ///
    /// @param startTimeout how long an engine may take to load
    /// @param heap Java heap of each process; the engines' own memory comes on top
    /// @param restarts how many times within `restart-window` an engine is started again at once
    /// @param restartWindow the time within which `restarts` are counted
    /// @param restartPause how long an engine that keeps stopping is left alone
    /// @param missingPause how long until an engine that is not installed is looked for again
    record ChildProcess(
            @DefaultValue("15s") @DurationMin(millis = 100) Duration startTimeout,

            @DefaultValue("96m") @Pattern(regexp = "\\d+[kmg]")
            String heap,

            @DefaultValue("3") @Min(0) int restarts,
            @DefaultValue("1m") @DurationMin(seconds = 1) Duration restartWindow,
            @DefaultValue("15s") @NotNull Duration restartPause,
            @DefaultValue("1m") @NotNull Duration missingPause) {}

    /// The built-in recogniser, pocketsphinx.
    ///
    /// @param model directory with `en-us/`, `cmudict-en-us.dict` and `en-us.lm.bin`
    /// @param maxStreams conversations recognised at a time; 0 takes six for each core, as far as memory reaches
    /// @param placeTimeout how long a new conversation waits for a place before it is refused
    /// @param vocabularyWeight share of the conversation's own words in the language model
    /// @param vocabularyCharacters how much text a vocabulary may have; the rest is left out
    /// @param secondPass whether an utterance is searched a second time when it ends, which costs its last words
    ///     some 100 ms of a core and spares a few errors
    /// @param partialInterval how often words are shown while they are spoken
    /// @param settleAfter an utterance longer than this is settled at its next pause: its words no longer change
    /// @param settleAtLatest an utterance longer than this is settled in mid-speech
    /// @param backlog how much sound may wait for the recogniser before the stream fails
    /// @param finalTimeout how long the last words of an utterance may take without any progress
    /// @param retries how often an utterance is recognised anew after the recogniser died of it
    record Recogniser(
            @DefaultValue("/usr/share/pocketsphinx/model/en-us") @NotNull
            Path model,

            @DefaultValue("0") @Min(0) int maxStreams,
            @DefaultValue("1s") @NotNull Duration placeTimeout,

            @DefaultValue("0.3") @DecimalMin("0") @DecimalMax("0.9")
            double vocabularyWeight,

            @DefaultValue("20000") @Min(0) int vocabularyCharacters,
            @DefaultValue("true") boolean secondPass,
            @DefaultValue("200ms") @DurationMin(millis = 20) Duration partialInterval,
            @DefaultValue("8s") @DurationMin(seconds = 2) Duration settleAfter,
            @DefaultValue("20s") @DurationMin(seconds = 4) Duration settleAtLatest,
            @DefaultValue("60s") @DurationMin(seconds = 5) Duration backlog,
            @DefaultValue("30s") @DurationMin(seconds = 1) Duration finalTimeout,
            @DefaultValue("1") @Min(0) int retries) {}

    /// The built-in voice, flite.
    ///
    /// @param name one of flite's voices that is installed: `slt`, `rms`, `awb`, `kal16`
    /// @param maxCharacters the longest text it takes at once
    /// @param maxSentences sentences that may wait to be spoken, of all conversations together
    /// @param timeout how long it may take to make the next piece of sound
    record Voice(
            @DefaultValue("slt") @Pattern(regexp = "[a-z0-9]+")
            String name,

            @DefaultValue("1000") @Min(1) int maxCharacters,
            @DefaultValue("64") @Min(1) int maxSentences,
            @DefaultValue("10s") @DurationMin(millis = 100) Duration timeout) {}
}
