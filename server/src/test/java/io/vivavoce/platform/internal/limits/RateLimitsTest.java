package io.vivavoce.platform.internal.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vivavoce.platform.Limit;
import io.vivavoce.platform.PlatformProblem;
import io.vivavoce.platform.ProblemException;
import io.vivavoce.platform.RateLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RateLimitsTest {
    private static final String HERE = RateLimits.address("192.0.2.1");
    private static final String ADA = RateLimits.account("ada@mail.example");

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final BucketRateLimits limits = new BucketRateLimits(settings(Map.of()), () -> now);

    @Test
    void whoTakesMoreThanThereIsIsToldWhenToComeBack() {
        exhaust(Limit.SIGN_IN, ADA, 6);
        assertThatThrownBy(() -> limits.take(Limit.SIGN_IN, ADA))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.type()).isEqualTo(PlatformProblem.TOO_MANY_ATTEMPTS);
                    // One of six in a quarter of an hour.
                    assertThat(refused.extensions()).containsEntry("retryAfterSeconds", 151L);
                    assertThat(refused.detail()).doesNotContain("ada");
                });
    }

    @Test
    void whoComesBackWhenToldGetsOneMore() {
        exhaust(Limit.SIGN_IN, ADA, 6);
        assertThatThrownBy(() -> limits.take(Limit.SIGN_IN, ADA)).isInstanceOf(ProblemException.class);
        now = now.plusSeconds(151);
        limits.take(Limit.SIGN_IN, ADA);
        assertThatThrownBy(() -> limits.take(Limit.SIGN_IN, ADA)).isInstanceOf(ProblemException.class);
        now = now.plus(Duration.ofMinutes(15));
        exhaust(Limit.SIGN_IN, ADA, 6);
    }

    @Test
    void addressesAndAccountsAndWhatIsDoneAreCountedApart() {
        exhaust(Limit.SIGN_IN, ADA, 6);
        assertThatThrownBy(() -> limits.take(Limit.SIGN_IN, ADA)).isInstanceOf(ProblemException.class);
        exhaust(Limit.SIGN_IN, RateLimits.account("grace@mail.example"), 6);
        exhaust(Limit.SIGN_IN, HERE, 30);
        assertThatThrownBy(() -> limits.take(Limit.SIGN_IN, HERE)).isInstanceOf(ProblemException.class);
        exhaust(Limit.TOKEN, ADA, 30);
        exhaust(Limit.TOKEN, HERE, 60);
        exhaust(Limit.UPLOAD, ADA, 30);
        exhaust(Limit.AI, ADA, 150);
    }

    @Test
    void anIpv6NetworkIsOneAddress() {
        assertThat(RateLimits.address("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(RateLimits.address("2001:db8:1:2:ffff::1"))
                .isNotEqualTo(RateLimits.address("2001:db8:1:3::1"));
        assertThat(RateLimits.address("fe80::1%eth0")).isEqualTo(RateLimits.address("fe80::2"));
        assertThat(RateLimits.address("::ffff:192.0.2.1"))
                .isEqualTo(RateLimits.address("192.0.2.1"))
                .isNotEqualTo(RateLimits.address("192.0.2.2"));
    }

    @Test
    void anAccountIsTheSameHoweverItIsWritten() {
        assertThat(RateLimits.account(" Ada@Mail.example")).isEqualTo(ADA);
    }

    @Test
    void manyAddressesDoNotFillTheMemory() {
        BucketRateLimits few = new BucketRateLimits(settings(Map.of("vivavoce.limits.keys", "100")), () -> now);
        for (int network = 0; network < 20_000; network++) {
            few.take(Limit.SIGN_IN, RateLimits.address("2001:db8:0:" + Integer.toHexString(network) + "::1"));
        }
        assertThat(few.remembered()).isLessThanOrEqualTo(100);
    }

    @Test
    void whoeverWasNotSeenForALongTimeIsForgotten() {
        limits.take(Limit.AI, ADA);
        limits.take(Limit.AI, HERE);
        assertThat(limits.remembered()).isEqualTo(2);
        now = now.plus(Duration.ofMinutes(15)).plusSeconds(1);
        assertThat(limits.remembered()).isZero();
    }

    @Test
    void aClockThatStepsBackGivesNothingAndBreaksNothing() {
        exhaust(Limit.SIGN_IN, ADA, 6);
        now = now.minus(Duration.ofHours(3));
        assertThatThrownBy(() -> limits.take(Limit.SIGN_IN, ADA)).isInstanceOf(ProblemException.class);
        assertThatCode(() -> limits.take(Limit.SIGN_IN, HERE)).doesNotThrowAnyException();
    }

    private void exhaust(Limit limit, String key, int times) {
        for (int time = 0; time < times; time++) {
            limits.take(limit, key);
        }
    }

    private static LimitSettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("vivavoce.limits", LimitSettings.class);
    }
}
