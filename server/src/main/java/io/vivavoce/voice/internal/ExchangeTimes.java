package io.vivavoce.voice.internal;

import io.vivavoce.interview.TurnTimeline;
import io.vivavoce.voice.internal.SessionEvent.ReplyTimes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Notes when the steps from an answer's last word to its reply happened. Times are on the session's clock.
/// Single-threaded.
final class ExchangeTimes {
    private @Nullable Duration finalText;
    private @Nullable Duration lastSpeech;
    private @Nullable Duration endOfTurn;

    /// Final words of an answer were there.
    void finalText(Duration now) {
        finalText = now;
    }

    /// The answer was taken as finished.
    void endOfTurn(Duration lastSpeech, Duration now) {
        this.lastSpeech = lastSpeech;
        endOfTurn = now;
    }

    /// A typed answer has no steps before its end.
    void typed(Duration now) {
        finalText(now);
        endOfTurn(now, now);
    }

    /// The timeline of the first reply after an answer; null for every other line.
    @Nullable
    TurnTimeline of(ReplyTimes reply) {
        Duration anchor = lastSpeech;
        if (anchor == null || endOfTurn == null || reply.started().compareTo(endOfTurn) < 0) {
            return null;
        }
        lastSpeech = null;
        return new TurnTimeline(
                since(anchor, endOfTurn),
                since(anchor, finalText),
                since(anchor, reply.started()),
                since(anchor, reply.firstAudio()),
                since(anchor, reply.firstHeard()));
    }

    private static @Nullable Long since(Duration anchor, @Nullable Duration moment) {
        return moment == null ? null : moment.minus(anchor).toMillis();
    }
}
