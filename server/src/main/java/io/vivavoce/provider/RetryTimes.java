package io.vivavoce.provider;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When a provider asks to be tried again: `Retry-After`, `retry-after-ms`, the `x-ratelimit-*` of OpenAI and Groq,
/// or the `retryDelay` in Google's answers.
final class RetryTimes {
    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s|m|h|d)");
    private static final Pattern DELAY = Pattern.compile("\"retryDelay\"\\s*:\\s*\"(\\d+(?:\\.\\d+)?s)\"");
    private static final String[] LIMITS = {"requests", "tokens"};

    private RetryTimes() {}

    static @Nullable Duration of(HttpHeaders headers, String body) {
        Duration asked = headers.firstValue("retry-after-ms")
                .flatMap(value -> parts(value + "ms"))
                .or(() -> headers.firstValue("retry-after").flatMap(value -> retryAfter(value, headers)))
                .orElse(null);
        if (asked != null) {
            return asked;
        }
        Matcher delay = DELAY.matcher(body);
        return delay.find() ? parts(delay.group(1)).orElse(null) : reset(headers);
    }

    /// Seconds, or a date: then as far away as it is from the answer's own date.
    private static Optional<Duration> retryAfter(String value, HttpHeaders headers) {
        Optional<Duration> seconds = parts(value.strip() + "s");
        return seconds.isPresent()
                ? seconds
                : date(value)
                        .flatMap(then -> headers.firstValue("date")
                                .flatMap(RetryTimes::date)
                                .map(now -> Duration.between(now, then))
                                .filter(Duration::isPositive));
    }

    private static Optional<ZonedDateTime> date(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The reset of the limit that is used up; where none says so, the later one.
    private static @Nullable Duration reset(HttpHeaders headers) {
        Duration latest = null;
        Duration latestUsedUp = null;
        for (String limit : LIMITS) {
            Duration reset = headers.firstValue("x-ratelimit-reset-" + limit)
                    .flatMap(RetryTimes::parts)
                    .orElse(null);
            latest = later(latest, reset);
            if (headers.firstValue("x-ratelimit-remaining-" + limit).orElse("").equals("0")) {
                latestUsedUp = later(latestUsedUp, reset);
            }
        }
        return latestUsedUp == null ? latest : latestUsedUp;
    }

    private static @Nullable Duration later(@Nullable Duration one, @Nullable Duration other) {
        return one == null || (other != null && other.compareTo(one) > 0) ? other : one;
    }

    /// "6m0s", "20ms", "7.66s", "1h2m3s".
    private static Optional<Duration> parts(String text) {
        Matcher part = PART.matcher(text);
        double seconds = 0;
        int at = 0;
        while (part.find() && part.start() == at) {
            seconds += Double.parseDouble(part.group(1)) * secondsIn(part.group(2));
            at = part.end();
        }
        return at == text.length() && at > 0
                ? Optional.of(Duration.ofMillis(Math.round(seconds * 1000)))
                : Optional.empty();
    }

    private static double secondsIn(String unit) {
        return switch (unit) {
            case "ms" -> 0.001;
            case "s" -> 1;
            case "m" -> 60;
            case "h" -> 3600;
            default -> 86_400;
        };
    }
}
