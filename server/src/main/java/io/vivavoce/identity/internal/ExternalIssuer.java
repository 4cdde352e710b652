package io.vivavoce.identity.internal;

import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import io.vivavoce.platform.PlatformProblem;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/// Another service whose tokens are believed.
///
/// @param name exactly as it stands in its tokens
/// @param decoder checks signature, issuer, audience and time
/// @param verifiedEmail whether the service says in a token that it verified the e-mail address in it
record ExternalIssuer(String name, JwtDecoder decoder, Predicate<Jwt> verifiedEmail) {
    private static final Logger log = LoggerFactory.getLogger(ExternalIssuer.class);

    /// A token that is whole, of this issuer and for this server.
    ///
    /// @throws BearerRefused for every other one, and while the issuer cannot be asked for its keys
    Jwt read(String token) {
        try {
            return decoder.decode(token);
        } catch (JwtValidationException e) {
            throw BearerRefused.of(e);
        } catch (BadJwtException e) {
            throw BearerRefused.invalid();
        } catch (JwtException e) {
            if (!(e.getCause() instanceof RateLimitReachedException)) {
                log.warn("The keys of {} could not be read: {}", name, e.getMessage());
            }
            throw new BearerRefused(
                    PlatformProblem.UNAVAILABLE, "Who issued the token cannot be reached to check it now.");
        }
    }
}
