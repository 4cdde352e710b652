package io.vivavoce.platform.internal.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.vivavoce.platform.Limit;
import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.RateLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;

/// A bucket for each key, forgotten when it is full again anyway, or when there are too many.
@Component
class BucketRateLimits implements RateLimits {
    private static final String RETRY_AFTER_SECONDS = "retryAfterSeconds";

    private final LimitSettings settings;
    private final TimeMeter time;
    private final Cache<Counted, Bucket> buckets;

    BucketRateLimits(LimitSettings settings, InstantSource clock) {
        this.settings = settings;
        this.time = new Nanoseconds(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(settings.keys())
                .expireAfterAccess(settings.longestWindow())
                .ticker(time::currentTimeNanos)
                .build();
    }

    private record Counted(Limit limit, String key) {}

    @Override
    public void take(Limit limit, String key) {
        ConsumptionProbe taken =
                buckets.get(new Counted(limit, key), this::full).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            long seconds = Duration.ofNanos(taken.getNanosToWaitForRefill()).toSeconds() + 1;
            throw new ProblemException(
                    PlatformProblem.TOO_MANY_ATTEMPTS,
                    "This was done too often: try again in " + seconds + " seconds.",
                    Map.of(RETRY_AFTER_SECONDS, seconds));
        }
    }

    /// Addresses and accounts that are remembered.
    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket full(Counted counted) {
        LimitSettings.Rate rate = settings.rate(counted.limit(), counted.key());
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.count()).refillGreedy(rate.count(), rate.window()))
                .withCustomTimePrecision(time)
                .build();
    }

    private record Nanoseconds(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
