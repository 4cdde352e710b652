package io.vivavoce.voice.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The time an interview has: when a warning is due, when the next pause in the talk ends it, and when it is over
/// whatever is being said. Pauses the candidate takes have a limit of their own. Single-threaded.
final class TimeBudget {
    private final InterviewClock clock;
    private final Duration budget;
    private final VoiceSettings settings;
    private Duration pausesUsed = Duration.ZERO;
    private boolean warned;

    TimeBudget(InterviewClock clock, Duration budget, VoiceSettings settings) {
        this.clock = clock;
        this.budget = budget;
        this.settings = settings;
        this.warned = clock.elapsed(Duration.ZERO).isPositive() && warningReached(Duration.ZERO);
    }

    /// Whether all of it is used: no further question is begun.
    boolean used(Duration now) {
        return clock.elapsed(now).compareTo(budget) >= 0;
    }

    /// Whether even an answer being given has had its time.
    boolean over(Duration now) {
        return clock.running() && clock.elapsed(now).compareTo(budget.plus(settings.hardStop())) >= 0;
    }

    /// Whether the candidate is to be warned now; true once.
    boolean warns(Duration now) {
        boolean first = !warned && warningReached(now);
        warned |= first;
        return first;
    }

    private boolean warningReached(Duration now) {
        return budget.minus(clock.elapsed(now)).compareTo(settings.timeWarning()) <= 0;
    }

    /// When one of these is due next, empty while the clock stands.
    ///
    /// @param talkPauses whether nobody is speaking, so that the interview may be closed
    Optional<Duration> deadline(boolean talkPauses) {
        Duration warning = warned ? null : clock.when(budget.minus(settings.timeWarning()));
        Duration limit = talkPauses ? clock.when(budget) : null;
        return earliest(warning, limit, clock.when(budget.plus(settings.hardStop())));
    }

    /// When a pause that began then ends by itself.
    Duration pauseEnd(Duration since) {
        return since.plus(settings.pauseLimit()).minus(pausesUsed);
    }

    void pauseEnded(Duration since, Duration now) {
        pausesUsed = pausesUsed.plus(now.minus(since));
    }

    ServerMessage.State.Clock shown(Duration now) {
        return new ServerMessage.State.Clock(clock.elapsed(now).toMillis(), budget.toMillis(), clock.running());
    }

    static Optional<Duration> earliest(@Nullable Duration... moments) {
        return Stream.of(moments).flatMap(Stream::ofNullable).min(Duration::compareTo);
    }
}
