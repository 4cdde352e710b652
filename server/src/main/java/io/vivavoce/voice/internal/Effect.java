package io.vivavoce.voice.internal;

import io.vivavoce.interview.EndReason;
import io.vivavoce.interview.Note;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.interview.Turn;
import java.time.Duration;
import java.util.List;

/// What a [Conversation] wants done. Performed in order by [VoiceSession].
sealed interface Effect {
    /// Speak. Exactly one `ReplyEnded` follows.
    record StartReply(int reply, String text) implements Effect {}

    /// Fall silent, ready to go on.
    record PauseReply(int reply) implements Effect {}

    record ResumeReply(int reply) implements Effect {}

    /// Fall silent for good.
    record CancelReply(int reply) implements Effect {}

    /// Store a turn; `amends`: it is the last turn going on. `TurnRecorded` follows.
    record RecordTurn(Turn turn, boolean amends) implements Effect {}

    /// Take the open utterance as ended.
    record FinishUtterance() implements Effect {}

    /// Stop or start listening to the microphone.
    record ListenToMicrophone(boolean on) implements Effect {}

    /// Words that are likely in what comes next.
    record ExpectWords(List<String> texts) implements Effect {}

    /// Ask about an answer, the last of these turns. `AdviceArrived` follows, unless it is dropped before.
    record AskAdvice(int request, List<Turn> talk, Duration elapsed) implements Effect {}

    /// Stop asking.
    record DropAdvice(int request) implements Effect {}

    /// Keep a note on a turn.
    record KeepNote(Note note) implements Effect {}

    record SaveTiming(TimingProfile profile) implements Effect {}

    /// Tell the client something.
    record Show(ServerMessage message) implements Effect {}

    /// End the interview, then leave.
    record EndInterview(EndReason reason) implements Effect {}

    /// Everything is recorded: close the session.
    record Leave() implements Effect {}
}
