package io.vivavoce.voice.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vivavoce.interview.InterviewSessions.Lease;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// How much of an interview's time goes by between two calls of its client: all of it up to a limit, and nothing when
/// somebody else held the interview meanwhile or this server did not run. Thread-safe; bounded.
@Component
class CallClock {
    private final InstantSource clock;
    private final Duration longest;
    private final Cache<UUID, Call> calls;

    CallClock(InstantSource clock, VoiceSettings settings) {
        this.clock = clock;
        this.longest = settings.callGap();
        this.calls = Caffeine.newBuilder().maximumSize(settings.calls()).build();
    }

    private record Call(long fence, Instant at) {}

    /// What counts since the call before, which this one takes the place of.
    Duration sinceLastCall(Lease lease) {
        Instant now = clock.instant();
        Call last = calls.asMap().put(lease.session(), new Call(lease.fence(), now));
        if (last == null || last.fence() + 1 != lease.fence()) {
            return Duration.ZERO;
        }
        Duration gap = Duration.between(last.at(), now);
        return gap.isNegative() ? Duration.ZERO : gap.compareTo(longest) > 0 ? longest : gap;
    }
}
