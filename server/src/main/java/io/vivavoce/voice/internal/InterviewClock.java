package io.vivavoce.voice.internal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The interview's clock: runs while both sides are there, stops in pauses and outages. Single-threaded.
final class InterviewClock {
    private Duration elapsed;
    private @Nullable Duration runningSince;

    InterviewClock(Duration elapsed) {
        this.elapsed = elapsed;
    }

    void start(Duration now) {
        if (runningSince == null) {
            runningSince = now;
        }
    }

    void stop(Duration now) {
        elapsed = elapsed(now);
        runningSince = null;
    }

    boolean running() {
        return runningSince != null;
    }

    /// Time used at `now`.
    Duration elapsed(Duration now) {
        return runningSince == null ? elapsed : elapsed.plus(now.minus(runningSince));
    }

    /// Time used at a moment that may lie before the clock was started last.
    Duration at(Duration moment) {
        Duration then = elapsed(moment);
        return then.compareTo(elapsed) < 0 ? elapsed : then;
    }

    /// When `used` will have been used, null while the clock stands.
    @Nullable
    Duration when(Duration used) {
        return runningSince == null ? null : runningSince.plus(used.minus(elapsed));
    }
}
