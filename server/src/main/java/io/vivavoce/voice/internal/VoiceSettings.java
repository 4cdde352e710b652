package io.vivavoce.voice.internal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Settings of the live loop, `vivavoce.voice.*`.
///
/// @param maxSessions live interviews at once; more are refused with a time to come back
/// @param standard pauses of an answer in the standard timing
/// @param unhurried pauses of an answer in a warm-up
/// @param moreTime pauses of an answer for a person who asked for more time
/// @param finalTimeout how long the last words of an answer are waited for
/// @param firstWordsTimeout how long they are waited for when no word of the answer is known yet
/// @param bargeInAfter speech that long makes the interviewer pause, the 250 ms for which detection lingers included
/// @param bargeInResume without words the interviewer goes on after that
/// @param bargeInWarmUp no barge-in before that, while echo cancellation settles
/// @param silenceCheckIn silence before the gentle check-in
/// @param silenceMoveOn further silence before the offer to move on
/// @param thinkingLimit how long a person may think aloud or in silence before silence is checked on again
/// @param codingLimit the same while they code
/// @param absence further silence after which nobody is there
/// @param notUnderstoodAfter speech that long without a word is asked for again
/// @param timeWarning time left when it is announced
/// @param hardStop after the budget, however the interview stands
/// @param pauseLimit pauses in all
/// @param playoutAhead audio sent ahead of what has been played
/// @param playbackPatience a client that should be playing and says nothing for so long has stopped
/// @param readingPace how long a browser that reads aloud may take for a character, beyond that patience
/// @param storageNotice a turn that takes longer to store is told to the person
/// @param lineSilence a client that sends nothing at all for so long has gone; it may come back
/// @param microphoneBuffer sound kept for a listener that fell behind; the oldest is dropped and noted
/// @param joinTimeout an opened socket must join within
/// @param sendTimeout a client that does not take what is sent is closed after that
/// @param framesPerSecond microphone frames a client may send on average
/// @param frameBurst microphone frames that may come at once after a stalled line
/// @param messagesPerSecond messages a client may send on average; five times as many at once
/// @param textBytes the longest message
/// @param answerCharacters the longest typed answer
/// @param tokenLifetime how long a connection token is good
/// @param recordingBytes the largest recording that is sent in a file
/// @param recordingLength the longest recording that is sent in a file
/// @param recordingsAtOnce recordings that are read at a time; more are told to come back
/// @param spokenTextCharacters the longest text that is spoken on request
/// @param callGap time between two calls of a turn-based interview that counts at most; what is beyond is an outage
/// @param calls turn-based interviews whose last call is remembered
@Validated
@ConfigurationProperties("vivavoce.voice")
record VoiceSettings(
        @DefaultValue("400") @Min(1) @Max(100_000) int maxSessions,
        @DefaultValue Pauses standard,
        @DefaultValue Unhurried unhurried,
        @DefaultValue MoreTime moreTime,
        @DefaultValue("5s") Duration finalTimeout,
        @DefaultValue("30s") Duration firstWordsTimeout,
        @DefaultValue("500ms") Duration bargeInAfter,
        @DefaultValue("2s") Duration bargeInResume,
        @DefaultValue("3s") Duration bargeInWarmUp,
        @DefaultValue("45s") Duration silenceCheckIn,
        @DefaultValue("20s") Duration silenceMoveOn,
        @DefaultValue("5m") Duration thinkingLimit,
        @DefaultValue("20m") Duration codingLimit,
        @DefaultValue("4m") Duration absence,
        @DefaultValue("1500ms") Duration notUnderstoodAfter,
        @DefaultValue("2m") Duration timeWarning,
        @DefaultValue("60s") Duration hardStop,
        @DefaultValue("10m") Duration pauseLimit,
        @DefaultValue("2s") Duration playoutAhead,
        @DefaultValue("20s") Duration playbackPatience,
        @DefaultValue("120ms") Duration readingPace,
        @DefaultValue("2s") Duration storageNotice,
        @DefaultValue("90s") Duration lineSilence,
        @DefaultValue("40s") Duration microphoneBuffer,
        @DefaultValue("10s") Duration joinTimeout,
        @DefaultValue("10s") Duration sendTimeout,
        @DefaultValue("60") @Min(50) int framesPerSecond,
        @DefaultValue("2000") @Min(50) int frameBurst,
        @DefaultValue("40") @Min(1) int messagesPerSecond,
        @DefaultValue("65536") @Min(1024) int textBytes,
        @DefaultValue("8000") @Min(1) int answerCharacters,
        @DefaultValue("24h") Duration tokenLifetime,
        @DefaultValue("26214400") @Min(1) int recordingBytes,
        @DefaultValue("10m") Duration recordingLength,
        @DefaultValue("8") @Min(1) int recordingsAtOnce,
        @DefaultValue("2000") @Min(1) int spokenTextCharacters,
        @DefaultValue("5m") Duration callGap,
        @DefaultValue("10000") @Min(1) int calls) {

    /// Pauses of an answer, counted from the last sound of speech.
    ///
    /// @param shortest ends an answer that sounds finished
    /// @param usual ends an answer that may be finished
    /// @param longest ends an answer that sounds unfinished
    record Pauses(
            @DefaultValue("900ms") Duration shortest,
            @DefaultValue("1200ms") Duration usual,
            @DefaultValue("5s") Duration longest) {}

    /// As [Pauses], of a friendly interviewer who lets people think.
    ///
    /// @param shortest ends an answer that sounds finished, in a warm-up
    /// @param usual ends an answer that may be finished, in a warm-up
    /// @param longest ends an answer that sounds unfinished, in a warm-up
    record Unhurried(
            @DefaultValue("1300ms") Duration shortest,
            @DefaultValue("1800ms") Duration usual,
            @DefaultValue("7s") Duration longest) {
        Pauses pauses() {
            return new Pauses(shortest, usual, longest);
        }
    }

    /// As [Pauses], for a person who asked for more time.
    ///
    /// @param shortest ends an answer that sounds finished, with more time
    /// @param usual ends an answer that may be finished, with more time
    /// @param longest ends an answer that sounds unfinished, with more time
    record MoreTime(
            @DefaultValue("2s") Duration shortest,
            @DefaultValue("2500ms") Duration usual,
            @DefaultValue("10s") Duration longest) {
        Pauses pauses() {
            return new Pauses(shortest, usual, longest);
        }
    }
}
