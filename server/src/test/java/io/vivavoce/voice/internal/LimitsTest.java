package io.vivavoce.voice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vivavoce.platform.InstallationKey;
import io.vivavoce.voice.internal.SessionTokens.Grant;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void aboveTheRateABurstIsLetThroughAndNoMore() {
        var micros = new AtomicLong();
        var limit = new RateLimit(50, 100, micros::get);
        int allowed = 0;
        while (limit.allows()) {
            allowed++;
        }
        assertThat(allowed).isEqualTo(100);
        micros.addAndGet(20_000);
        assertThat(limit.allows()).isTrue();
        assertThat(limit.allows()).isFalse();
    }

    @Test
    void aTokenOpensItsSessionUntilItExpires() {
        UUID tenant = UUID.randomUUID();
        UUID session = UUID.randomUUID();
        String token = tokens(NOW).issue(tenant, session).value();
        assertThat(tokens(NOW).check(token)).contains(new Grant(tenant, session));
        assertThat(tokens(NOW.plusSeconds(86_399)).check(token)).isPresent();
        assertThat(tokens(NOW.plusSeconds(86_400)).check(token)).isEmpty();
    }

    @Test
    void aTokenThatWasTouchedOpensNothing() {
        String token = tokens(NOW).issue(UUID.randomUUID(), UUID.randomUUID()).value();
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        for (int i = 0; i < bytes.length; i++) {
            byte[] touched = bytes.clone();
            touched[i] ^= 1;
            assertThat(tokens(NOW).check(Base64.getUrlEncoder().encodeToString(touched)))
                    .isEmpty();
        }
        assertThat(tokens(NOW).check("")).isEmpty();
        assertThat(tokens(NOW).check("no token at all!")).isEmpty();
    }

    private static SessionTokens tokens(Instant now) {
        return new SessionTokens(new InstallationKey(new byte[32]), InstantSource.fixed(now), Settings.DEFAULT);
    }
}
