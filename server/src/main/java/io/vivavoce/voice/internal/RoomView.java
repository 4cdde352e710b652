package io.vivavoce.voice.internal;

import io.vivavoce.guide.Guide;
import io.vivavoce.interview.Codes;
import io.vivavoce.interview.Interviewer;
import io.vivavoce.interview.TimingProfile;
import io.vivavoce.interview.Turn;
import io.vivavoce.voice.internal.SessionEvent.EngineState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the client is shown of a conversation. Single-threaded.
final class RoomView {
    private final Guide guide;
    private EngineState recognizer = EngineState.WORKING;
    private EngineState voice = EngineState.WORKING;
    private boolean muted;
    private ServerMessage.@Nullable State last;

    RoomView(Guide guide) {
        this.guide = guide;
    }

    @Nullable
    ServerMessage recognizer(EngineState state) {
        boolean changed = recognizer != state;
        recognizer = state;
        return !changed
                ? null
                : switch (state) {
                    case WORKING -> null;
                    case RECOVERING -> Notices.RECOGNIZER_RECOVERING;
                    case MISSING -> Notices.RECOGNIZER_MISSING;
                    case BROWSER -> Notices.RECOGNIZER_BROWSER;
                };
    }

    @Nullable
    ServerMessage voice(EngineState state) {
        boolean changed = voice != state;
        voice = state;
        return !changed
                ? null
                : switch (state) {
                    case WORKING, RECOVERING -> null;
                    case MISSING -> Notices.VOICE_MISSING;
                    case BROWSER -> Notices.VOICE_BROWSER;
                };
    }

    @Nullable
    ServerMessage storage(boolean waiting) {
        return waiting ? Notices.STORAGE_WAITING : null;
    }

    void muted(boolean muted) {
        this.muted = muted;
    }

    boolean muted() {
        return muted;
    }

    /// Whether words can be expected from what is heard.
    boolean canHear() {
        return recognizer == EngineState.WORKING || recognizer == EngineState.BROWSER;
    }

    ServerMessage.State state(
            Floor floor,
            Interviewer.Progress progress,
            ServerMessage.State.Clock clock,
            TimingProfile timing,
            TurnMode mode,
            boolean hearing) {
        return new ServerMessage.State(
                activity(floor),
                Codes.of(progress.phase()),
                question(floor, progress),
                clock,
                timing.id(),
                mode.id(),
                muted,
                hearing,
                Codes.of(recognizer),
                Codes.of(voice));
    }

    /// The state, if anything but the passing of time has changed since the last one.
    Optional<ServerMessage.State> changed(ServerMessage.State now) {
        boolean same = last != null && sameButTime(last, now);
        last = now;
        return same ? Optional.empty() : Optional.of(now);
    }

    private static boolean sameButTime(ServerMessage.State a, ServerMessage.State b) {
        return a.clock().running() == b.clock().running()
                && a.equals(new ServerMessage.State(
                        b.activity(),
                        b.phase(),
                        b.question(),
                        a.clock(),
                        b.timing(),
                        b.mode(),
                        b.muted(),
                        b.hearing(),
                        b.recognizer(),
                        b.voice()));
    }

    /// The question being spoken is shown with its first word, not only once it has been heard to the end.
    private ServerMessage.State.@Nullable Question question(Floor floor, Interviewer.Progress progress) {
        if (floor instanceof Floor.Speaking speaking && speaking.line().questionNumber() > 0) {
            boolean same = speaking.line().questionNumber() == progress.question();
            String text =
                    switch (speaking.line().kind()) {
                        case PROBE -> speaking.line().text();
                        case QUESTION ->
                            guide.question(speaking.line().questionNumber())
                                    .question()
                                    .text();
                        default -> same ? progress.questionText() : "";
                    };
            return new ServerMessage.State.Question(
                    speaking.line().questionNumber(),
                    progress.total(),
                    text,
                    speaking.line().probe() != null);
        }
        return progress.question() == 0
                ? null
                : new ServerMessage.State.Question(
                        progress.question(), progress.total(), progress.questionText(), progress.followUp());
    }

    private static String activity(Floor floor) {
        return switch (floor) {
            case Floor.Empty _ -> "connecting";
            case Floor.Listening _ -> "listening";
            case Floor.Thinking _ -> "thinking";
            case Floor.Speaking speaking -> speaking.held() == null ? "speaking" : "listening";
            case Floor.Paused _ -> "paused";
            case Floor.Leaving _, Floor.Left _ -> "ended";
        };
    }

    static ServerMessage stored(Turn turn) {
        return new ServerMessage.TurnStored(
                turn.sequence(),
                Codes.of(turn.speaker()),
                Codes.of(turn.kind()),
                turn.text(),
                turn.startedAt().toMillis(),
                turn.interrupted(),
                turn.clientId() == null ? null : turn.clientId().toString());
    }
}
