package io.vivavoce.voice.internal;

import io.vivavoce.interview.Cue;
import io.vivavoce.interview.EndReason;
import io.vivavoce.interview.Line;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Who has the floor.
sealed interface Floor {
    /// Nobody yet: the client has not joined.
    record Empty() implements Floor {}

    /// The candidate, since `since`; silence is counted from there.
    record Listening(Duration since) implements Floor {}

    /// The candidate's turn is being stored, and may be thought about; the interviewer speaks next.
    ///
    /// @param whole the person said that it is all
    /// @param stored it is on disk
    record Thinking(int awaited, Cue cue, boolean whole, boolean stored) implements Floor {
        Thinking nowStored() {
            return new Thinking(awaited, cue, whole, true);
        }
    }

    /// The interviewer. `heard`: the person has heard some of it. `held`: paused by a barge-in since then.
    record Speaking(
            int reply,
            Line line,
            Cue cue,
            boolean heard,
            @Nullable Duration held) implements Floor {
        Speaking nowHeard() {
            return new Speaking(reply, line, cue, true, held);
        }

        Speaking heldSince(@Nullable Duration moment) {
            return new Speaking(reply, line, cue, heard, moment);
        }
    }

    /// Nobody, at the candidate's wish.
    record Paused(Floor before, Duration since) implements Floor {}

    /// Nobody: what was said is being put down before the session is left; with a reason the interview ends then.
    record Leaving(@Nullable EndReason reason) implements Floor {}

    /// Nobody, for good.
    record Left() implements Floor {}
}
