package io.vivavoce.voice.internal;

import io.vivavoce.interview.Advice;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.interview.Turn;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that can happen to a live interview. Times are on the session's monotonic clock.
sealed interface SessionEvent {
    /// The client is there and everything is ready.
    record Joined() implements SessionEvent {}

    /// The line is gone, or the session is wanted elsewhere.
    record Left() implements SessionEvent {}

    /// The person began to speak. Utterances are numbered from 0.
    record SpeechStarted(int utterance, Duration at) implements SessionEvent {}

    /// The person stopped; `lastSpeech` is the end of the last sound of speech.
    record SpeechStopped(Duration lastSpeech) implements SessionEvent {}

    /// What is understood of the open utterance so far.
    record TranscriptUpdated(int utterance, String text) implements SessionEvent {}

    /// What was understood of the utterance in the end; empty when nothing was.
    ///
    /// @param confidence null when it is not known
    /// @param source who understood it
    record TranscriptFinal(
            int utterance, String text, @Nullable Double confidence, Turn.Source source) implements SessionEvent {
        TranscriptFinal(int utterance, String text, double confidence) {
            this(utterance, text, confidence, Turn.Source.VOICE);
        }

        /// Nothing was understood.
        static TranscriptFinal empty(int utterance) {
            return new TranscriptFinal(utterance, "", null, Turn.Source.VOICE);
        }
    }

    /// The recogniser's state changed.
    record RecognizerChanged(EngineState state) implements SessionEvent {}

    /// The voice's state changed.
    record VoiceChanged(EngineState state) implements SessionEvent {}

    /// Some sound did not arrive.
    record MicrophoneGap() implements SessionEvent {}

    /// "I'm done".
    record AnswerFinished() implements SessionEvent {}

    record AnswerTyped(UUID clientId, String text) implements SessionEvent {}

    record TypingChanged(boolean active) implements SessionEvent {}

    record RepeatAsked() implements SessionEvent {}

    record MuteChanged(boolean muted) implements SessionEvent {}

    record PauseAsked() implements SessionEvent {}

    record ResumeAsked() implements SessionEvent {}

    record TimingChanged(TimingProfile profile) implements SessionEvent {}

    record ModeChanged(TurnMode mode) implements SessionEvent {}

    record EndAsked() implements SessionEvent {}

    /// The first sound of a reply came out of the loudspeaker.
    record PlaybackStarted(int reply) implements SessionEvent {}

    /// A reply is over; there is exactly one for each reply. `heard` is what the person really heard of it.
    record ReplyEnded(
            int reply,
            String heard,
            boolean complete,
            @Nullable ReplyTimes times) implements SessionEvent {}

    /// What a model makes of an answer; null when it has nothing to say.
    record AdviceArrived(int request, @Nullable Advice advice) implements SessionEvent {}

    /// A turn is on disk.
    record TurnRecorded(Turn turn) implements SessionEvent {}

    /// The database stopped or began to answer.
    record StorageChanged(boolean waiting) implements SessionEvent {}

    /// The time [Conversation#deadline] named has come.
    record DeadlineReached() implements SessionEvent {}

    /// How well an engine works.
    enum EngineState {
        WORKING,
        RECOVERING,
        MISSING,
        /// It is away, and the person's own browser does its work on their device.
        BROWSER
    }

    /// When the parts of a reply were there, on the session's clock; null for what was not observed.
    record ReplyTimes(
            Duration started,
            @Nullable Duration firstAudio,
            @Nullable Duration firstHeard) {}
}
