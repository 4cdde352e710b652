package io.vivavoce.identity.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/// Whether now is within a token's time. That it has expired is the one thing its owner may be told.
final class TokenTimes implements OAuth2TokenValidator<Jwt> {
    private static final String EXPIRED = "expired";

    private final InstantSource clock;
    private final Duration skew;
    private final JwtTimestampValidator times;

    TokenTimes(InstantSource clock, Duration skew) {
        this.clock = clock;
        this.skew = skew;
        this.times = new JwtTimestampValidator(skew);
        times.setClock(clock.withZone(ZoneOffset.UTC));
        times.setAllowEmptyExpiryClaim(false);
    }

    /// Whether being too old is all that is wrong with a token.
    static boolean onlyExpired(Collection<OAuth2Error> errors) {
        return errors.stream().allMatch(error -> EXPIRED.equals(error.getDescription()));
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        Instant expiry = token.getExpiresAt();
        return expiry != null && !clock.instant().minus(skew).isBefore(expiry)
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, EXPIRED, null))
                : times.validate(token);
    }
}
